"""Rules know nothing of one another, and the same input gives the same report."""

import os
import subprocess
import sys

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from law_ground import REAL, check, engine, essence, facts, real, real_report, rules, some, spoilt

from coopvision.engine import Engine, State
from coopvision.model import walk
from coopvision.reports import FORMATS, renderer

a_rule = st.deferred(lambda: st.sampled_from(rules()))


def of(rule, report):
    return [essence(each) for each in report.findings if each.rule == rule.name]


def outcome(rule, report):
    return next(each for each in report.outcomes if each.rule == rule.name)


@given(spoilt(), st.lists(a_rule, min_size=1, max_size=8, unique_by=lambda rule: rule.name))
def test_a_rule_alone_gives_what_it_gives_in_company(case, some):
    """Findings and outcome, whoever else is there."""
    vision = case.vision
    company = check(vision)
    for rule in some:
        alone = Engine([rule]).check(vision)
        assert of(rule, alone) == of(rule, company)
        assert outcome(rule, alone) == outcome(rule, company)


@pytest.mark.parametrize("number", range(len(rules())), ids=[rule.name for rule in rules()])
def test_every_rule_alone_gives_what_it_gives_in_company_on_the_real_vision(number):
    """Each of them, at every run."""
    rule = rules()[number]
    alone, company = Engine([rule]).check(real().vision), real_report()
    assert of(rule, alone) == of(rule, company)
    assert outcome(rule, alone) == outcome(rule, company)


@some(2)
@given(spoilt())
def test_twice_gives_what_once_gives(case):
    """The same engine again, another engine, and the same rules given twice."""
    vision = case.vision
    first = check(vision)
    assert first == check(vision)
    assert first == Engine(rules()).check(vision)
    assert first == Engine([*rules(), *rules()]).check(vision)


@some(2)
@given(spoilt(), st.randoms(use_true_random=False))
def test_the_order_of_rules_changes_nothing_but_order(case, random):
    """Findings and outcomes."""
    vision = case.vision
    before, after = check(vision), Engine(random.sample(rules(), len(rules()))).check(vision)
    assert facts(before.findings) == facts(after.findings)
    by_name = {each.rule: each for each in before.outcomes}
    assert {each.rule: each for each in after.outcomes} == by_name


def crashing(*_args, **_options):
    raise RuntimeError("planted")
    yield


@some(2)
@given(spoilt(), a_rule)
def test_a_crash_in_one_rule_changes_no_other(case, rule):
    """It costs only itself, and never passes for green."""
    vision = case.vision
    broken = Engine(evolve(each, function=crashing) if each is rule else each for each in rules())
    before, after = check(vision), broken.check(vision)
    others = [essence(each) for each in before.findings if each.rule != rule.name]
    assert [essence(each) for each in after.findings] == others
    assert [each for each in after.outcomes if each.rule != rule.name] == [
        each for each in before.outcomes if each.rule != rule.name
    ]
    if outcome(rule, before).state is not State.NOT_APPLICABLE:
        assert outcome(rule, after).state is State.CRASHED
        assert not after.ok


def at_one(function, node, what):
    """A rule's function that does something else at one node."""

    def other(each, context, **options):
        return what() if each is node else function(each, context, **options)

    return other


def subjects(rule, vision):
    return [node for node in walk(vision) if isinstance(node, rule.subjects)]


def spread(nodes):
    """The first, a middle and the last."""
    return {id(each): each for each in (*nodes[:1], *nodes[len(nodes) // 2 :][:1], *nodes[-1:])}.values()


def assert_a_crash_costs_one_node(vision, rule):
    """Crashed at one node, a rule says of all others what it says when it has nothing to say of that one."""
    for node in spread(subjects(rule, vision)):
        crashed, quiet = (
            Engine([evolve(rule, function=at_one(rule.function, node, what))]).check(vision)
            for what in (crashing, lambda: iter(()))
        )
        assert crashed.findings == quiet.findings
        assert outcome(rule, crashed).state is State.CRASHED
        assert outcome(rule, crashed).examined == outcome(rule, quiet).examined


def spoke(report):
    """The rules that say something of a vision."""
    names = {each.rule for each in report.findings}
    return [rule for rule in rules() if rule.name in names]


@some(3)
@given(spoilt())
def test_a_crash_at_one_node_costs_a_rule_only_what_it_says_there(case):
    """At its first, a middle and its last node, of every rule that has something to say."""
    vision = case.vision
    for rule in spoke(check(vision)):
        assert_a_crash_costs_one_node(vision, rule)


@pytest.mark.parametrize("rule", spoke(real_report()), ids=lambda rule: rule.name)
def test_a_crash_at_one_node_of_the_real_vision_costs_only_what_is_said_there(rule):
    """Where many findings of one rule stand together."""
    assert_a_crash_costs_one_node(real().vision, rule)


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "xlsx"])
def test_the_same_input_gives_the_same_report_to_the_byte(name):
    """Every text format, twice and from two engines."""
    document = real()

    def rendered():
        report = Engine(rules()).check(document.vision, source="vision.yaml", locate=document.locate)
        return renderer(name)([report], "ja")

    assert rendered() == rendered()


def test_another_hash_seed_gives_the_same_report_to_the_byte():
    """No order of a set reaches a reader."""
    command = [sys.executable, "-m", "coopvision", "check", str(REAL), "--format", "json"]
    outputs = {
        subprocess.run(command, capture_output=True, check=False, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("0", "1", "77")
    }
    assert len(outputs) == 1
    assert outputs.pop().startswith(b"{")


def test_the_default_rules_are_those_of_a_plain_check():
    """The laws examine what a user gets."""
    import coopvision

    assert facts(coopvision.check(real()).findings) == facts(check(real().vision).findings)
    assert engine().rules == rules()
