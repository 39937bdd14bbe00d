"""The laws notice: a fault planted in the code makes the named law fail."""

import sys

import law_ground
import pytest
import test_law_accepted
import test_law_company
import test_law_consistent
import test_law_files
import test_law_found
import test_law_names
import test_law_notation
import test_law_order
import test_law_relations
import test_law_scale
import test_law_slips
from attrs import evolve
from hypothesis import HealthCheck, Phase, settings

from coopvision.acceptance import suppressing, uses
from coopvision.engine import Engine, Severity, Sums, concern, relations, running
from coopvision.engine.checks import Broken
from coopvision.engine.index import Index
from coopvision.engine.relations import Agree
from coopvision.model import Cell, reading
from coopvision.model.addresses import Column
from coopvision.notation import numbers, parse_quantity
from coopvision.sources import Document, plain

QUICK = settings(
    max_examples=150,
    phases=[Phase.generate],
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    report_multiple_bugs=False,
)


def forget():
    """Nothing that was read before the fault is remembered with it, and nothing after it."""
    for name, module in list(sys.modules.items()):
        if name.startswith("coopvision.notation"):
            for each in vars(module).values():
                getattr(each, "cache_clear", int)()


def silent(*_args, **_options):
    return
    yield


def with_rule(monkeypatch, name, function):
    """The default rules, one of them with another function."""
    changed = tuple(evolve(each, function=function) if each.name == name else each for each in law_ground.rules())
    assert changed != law_ground.rules()
    monkeypatch.setattr(law_ground, "rules", lambda: changed)
    monkeypatch.setattr(law_ground, "engine", lambda: Engine(changed))


def a_rule_that_never_speaks(monkeypatch):
    with_rule(monkeypatch, "row-total-mismatch", silent)
    with_rule(monkeypatch, "indicator-value-disagrees", silent)


def a_rule_that_always_speaks(monkeypatch):
    from coopvision.engine import expect

    def loud(node, _ctx):
        yield expect(False, node, found=0, expected=1)

    with_rule(monkeypatch, "row-total-mismatch", loud)


def a_sum_without_its_last_part(monkeypatch):
    judge = Sums.judge

    class Fewer:
        def __init__(self, cells):
            self.cells = list(cells)[:-1]

        def values(self):
            return [cell.value for cell in self.cells]

        def __iter__(self):
            return iter(self.cells)

    monkeypatch.setattr(Sums, "judge", lambda self: judge(Sums(Fewer(self.parts), to=self.to)))


def an_agreement_of_the_first_two_only(monkeypatch):
    odd = Agree._odd_one_out
    monkeypatch.setattr(Agree, "_odd_one_out", lambda self, numbers: odd(self, list(numbers)[:2]))
    monkeypatch.setattr(Agree, "judge", lambda self: self._judge_closely(self._cells.values(), list(self._cells)))


def a_tolerance_of_one_in_sums(monkeypatch):
    judge = Sums.judge

    def tolerant(self):
        judgement = judge(self)
        difference = getattr(judgement, "facts", {}).get("difference", 2)
        return None if abs(difference) <= 1 else judgement

    monkeypatch.setattr(Sums, "judge", tolerant)


def a_parser_that_drops_a_digit(monkeypatch):
    def dropping(printed):
        if not isinstance(printed, str):
            return printed
        return evolve(parse_quantity(printed.replace("0", "", 1)), text=printed)

    monkeypatch.setattr(reading, "parse_quantity", dropping)


def a_column_that_reads_its_neighbour(monkeypatch):
    def neighbours(self):
        return [Cell(owner, self.field, self.index and self.index - 1) for owner in self.owners]

    monkeypatch.setattr(Column, "values", lambda self: [cell.value for cell in neighbours(self)])
    monkeypatch.setattr(Column, "__iter__", lambda self: iter(neighbours(self)))


def places_off_by_one_line(monkeypatch):
    locate = Document.locate

    def off(self, steps):
        place = locate(self, steps)
        return place and place._replace(line=place.line + 1, end_line=place.end_line + 1)

    monkeypatch.setattr(Document, "locate", off)


def places_off_by_one_column(monkeypatch):
    locate = Document.locate
    monkeypatch.setattr(
        Document,
        "locate",
        lambda self, steps: (place := locate(self, steps)) and place._replace(column=place.column + 1),
    )


def relocated(monkeypatch, change):
    locate = Document.locate
    monkeypatch.setattr(Document, "locate", lambda self, steps: change(self, locate, steps))


def places_that_are_the_whole_file(monkeypatch):
    relocated(monkeypatch, lambda document, locate, _: locate(document, ()))


def places_that_are_what_is_around(monkeypatch):
    relocated(monkeypatch, lambda document, locate, steps: locate(document, steps[:-1]))


def places_that_are_too_wide(monkeypatch):
    def wider(document, locate, steps):
        place = locate(document, steps)
        return place._replace(column=max(1, place.column - 6), end_column=place.end_column + 1)

    relocated(monkeypatch, wider)


def places_that_end_too_early(monkeypatch):
    def shorter(document, locate, steps):
        place = locate(document, steps)
        return place._replace(end_line=place.line) if place.end_line > place.line else place

    relocated(monkeypatch, shorter)


def a_finding_with(monkeypatch, change):
    make = running._finding
    monkeypatch.setattr(running, "_finding", lambda *given: change(make(*given), *given))


def found_and_expected_interchanged(monkeypatch):
    a_finding_with(monkeypatch, lambda made, *_: evolve(made, found=made.expected, expected=made.found))


def related_values_of_the_neighbour(monkeypatch):
    def turned(made, *_):
        values = [each.found for each in made.related]
        return evolve(
            made,
            related=[
                evolve(each, found=value) for each, value in zip(made.related, values[1:] + values[:1], strict=True)
            ],
        )

    a_finding_with(monkeypatch, turned)


def a_severity_that_depends_on_the_position(monkeypatch):
    def graded(made, _run, broken, index):
        return evolve(made, severity=Severity.NOTICE if index.order(broken.at)[0] % 2 else made.severity)

    a_finding_with(monkeypatch, graded)


def a_severity_that_depends_on_the_name(monkeypatch):
    def graded(made, *_):
        return evolve(made, severity=Severity.NOTICE if "みなと市" in made.place.path else made.severity)

    a_finding_with(monkeypatch, graded)


def a_severity_that_depends_on_the_size(monkeypatch):
    def sized(made, *_):
        odd = isinstance(made.found, int) and made.found % 2
        return evolve(made, severity=Severity.NOTICE if odd else made.severity)

    a_finding_with(monkeypatch, sized)


def a_difference_of_the_wrong_sign(monkeypatch):
    judge = Sums.judge

    def turned(self):
        judgement = judge(self)
        if isinstance(judgement, Broken):
            judgement.facts["difference"] = -judgement.facts["difference"]
        return judgement

    monkeypatch.setattr(Sums, "judge", turned)


def what_is_undecided_counts_as_nothing(monkeypatch):
    monkeypatch.setattr(relations, "_NO_NUMBER_YET", frozenset())


def a_crash_that_takes_the_findings_of_its_rule(monkeypatch):
    run = running._run

    def costly(*given):
        made = run(*given)
        return made._replace(broken=[]) if made.crashes else made

    monkeypatch.setattr(running, "_run", costly)


def a_coverage_that_claims_everything(monkeypatch):
    measure = running.measure

    def all_of(found, index):
        made = measure(found, index)
        return evolve(made, verified=made.numbers, unverified=())

    monkeypatch.setattr(running, "measure", all_of)


def a_word_of_number_that_is_too_small(monkeypatch):
    monkeypatch.setitem(numbers._POWERS, "億", 7)


def a_triangle_that_is_no_minus(monkeypatch):
    monkeypatch.setitem(numbers._SIGNS, "▲", 1)


def a_suppression_that_never_lapses(monkeypatch):
    monkeypatch.setattr(suppressing.Suppressing, "_holds", lambda *_: True)


def a_suppression_of_any_document(monkeypatch):
    monkeypatch.setattr(uses, "is_meant", lambda *_: True)


def a_part_for_one_that_keeps_everything(monkeypatch):
    monkeypatch.setattr(concern._Concern, "holds", lambda *_: True)


def a_part_for_one_that_keeps_own_rows_only(monkeypatch):
    def holds(self, finding):
        return f"rows[{self.member.name} " in finding.place.path

    monkeypatch.setattr(concern._Concern, "holds", holds)


def a_writer_that_forgets_a_field(monkeypatch):
    write = plain._mapping

    def forgetful(*given):
        made = write(*given)
        made.pop("schedule", None)
        return made

    monkeypatch.setattr(plain, "_mapping", forgetful)


def an_index_of_the_wrong_sibling(monkeypatch):
    key = Index._key

    def wrong(self, link, parent):
        siblings = getattr(parent.node, link.field)
        return key(self, link._replace(position=(link.position + 1) % len(siblings)), parent)

    monkeypatch.setattr(Index, "_key", wrong)


def a_crash_that_is_swallowed(monkeypatch):
    run = running._run
    monkeypatch.setattr(running, "_run", lambda *given: run(*given)._replace(crashes=[]))


def a_crash_that_takes_the_findings_of_all(monkeypatch):
    run = running._run
    crashed = []

    def contagious(*given):
        made = run(*given)
        crashed.extend([given[-1]] if made.crashes else [])
        return made._replace(broken=[]) if any(each is given[-1] for each in crashed) else made

    monkeypatch.setattr(running, "_run", contagious)


def findings_in_the_order_of_the_rules(monkeypatch):
    monkeypatch.setattr(Index, "order", lambda *_: 0)


def a_rule_that_looks_at_positions(monkeypatch):
    from coopvision.engine import expect

    def by_position(vision, _ctx):
        for position, project in enumerate(vision.projects, start=1):
            yield expect(position == "①②③④⑤⑥⑦⑧".index(project.number) + 1, project, found=0)

    with_rule(monkeypatch, "number-repeated", by_position)


def a_rule_that_knows_the_unit(monkeypatch):
    from coopvision.engine import expect

    def small(line, _ctx):
        yield expect(line.total is None or not isinstance(line.total, int) or line.total < 5_000, line, found=0)

    with_rule(monkeypatch, "amount-negative", small)


def a_rule_that_remembers(monkeypatch):
    from coopvision.engine import expect

    seen = []

    def counting(vision, _ctx):
        seen.append(vision)
        yield expect(len(seen) % 2, vision, found=len(seen))

    with_rule(monkeypatch, "nothing-to-check", counting)


FOR_ONE = test_law_accepted.test_what_concerns_one_municipality_is_a_filter_of_the_whole

PLANTED = [
    (a_rule_that_never_speaks, test_law_slips.test_a_slip_in_a_redundant_fact_is_reported_where_it_is),
    (a_rule_that_always_speaks, test_law_consistent.test_a_consistent_vision_is_clean),
    (a_sum_without_its_last_part, test_law_consistent.test_a_consistent_vision_is_clean),
    (an_agreement_of_the_first_two_only, test_law_relations.test_statements_agree_only_if_all_are_the_same),
    (a_tolerance_of_one_in_sums, test_law_slips.test_amounts_of_the_real_vision_are_all_stated_twice),
    (a_parser_that_drops_a_digit, test_law_consistent.test_a_consistent_vision_is_clean),
    (a_column_that_reads_its_neighbour, test_law_consistent.test_a_consistent_vision_is_clean),
    (places_off_by_one_line, test_law_files.test_a_place_is_what_is_printed_and_nothing_else),
    (places_off_by_one_column, test_law_files.test_a_place_is_what_is_printed_and_nothing_else),
    (places_that_are_the_whole_file, test_law_files.test_a_place_is_what_is_printed_and_nothing_else),
    (places_that_are_what_is_around, test_law_files.test_a_place_is_what_is_printed_and_nothing_else),
    (places_that_are_too_wide, test_law_files.test_everything_in_a_file_is_found),
    (places_that_end_too_early, test_law_files.test_everything_in_a_file_is_found),
    (an_index_of_the_wrong_sibling, test_law_files.test_a_place_is_what_is_printed_and_nothing_else),
    (found_and_expected_interchanged, test_law_found.test_what_was_found_stands_at_the_place),
    (related_values_of_the_neighbour, test_law_found.test_what_was_found_stands_at_the_place),
    (a_difference_of_the_wrong_sign, test_law_relations.test_parts_add_up_only_if_they_do),
    (what_is_undecided_counts_as_nothing, test_law_relations.test_what_is_undecided_is_no_number),
    (a_severity_that_depends_on_the_position, test_law_order.test_order_changes_no_finding_but_its_order),
    (a_severity_that_depends_on_the_name, test_law_names.test_renaming_towns_consistently_changes_no_finding),
    (a_severity_that_depends_on_the_size, test_law_scale.test_scaling_changes_no_finding),
    (a_coverage_that_claims_everything, test_law_consistent.test_what_no_relation_verifies_is_not_called_verified),
    (a_word_of_number_that_is_too_small, test_law_notation.test_a_word_of_number_is_its_power_of_ten),
    (a_triangle_that_is_no_minus, test_law_notation.test_every_minus_is_one),
    (a_suppression_that_never_lapses, test_law_accepted.test_a_suppression_hides_exactly_what_it_names),
    (a_suppression_of_any_document, test_law_accepted.test_a_suppression_hides_exactly_what_it_names),
    (a_part_for_one_that_keeps_everything, FOR_ONE),
    (a_part_for_one_that_keeps_own_rows_only, FOR_ONE),
    (a_writer_that_forgets_a_field, test_law_files.test_a_vision_reads_back_as_it_was_written),
    (
        a_crash_that_takes_the_findings_of_its_rule,
        test_law_company.test_a_crash_at_one_node_costs_a_rule_only_what_it_says_there,
    ),
    (a_crash_that_is_swallowed, test_law_company.test_a_crash_in_one_rule_changes_no_other),
    (a_crash_that_takes_the_findings_of_all, test_law_company.test_a_crash_in_one_rule_changes_no_other),
    (findings_in_the_order_of_the_rules, test_law_order.test_findings_come_in_the_order_of_the_document),
    (a_rule_that_looks_at_positions, test_law_order.test_order_changes_no_finding_but_its_order),
    (a_rule_that_knows_the_unit, test_law_scale.test_scaling_changes_no_finding),
    (a_rule_that_remembers, test_law_company.test_twice_gives_what_once_gives),
]


@pytest.mark.parametrize(("plant", "law"), PLANTED, ids=[plant.__name__ for plant, _ in PLANTED])
def test_the_law_fails(plant, law, monkeypatch):
    """A law that cannot fail would be no law."""
    if hasattr(law, "hypothesis"):  # the only way to give a drawn test other settings without touching it for good
        monkeypatch.setattr(law, "_hypothesis_internal_use_settings", QUICK)
    forget()
    plant(monkeypatch)
    with pytest.raises(AssertionError):
        law()
    monkeypatch.undo()
    forget()
