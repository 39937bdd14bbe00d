"""The laws notice: a fault planted in the code makes the named law fail."""

import law_ground
import pytest
import test_law_company
import test_law_consistent
import test_law_files
import test_law_order
import test_law_relations
import test_law_scale
import test_law_slips
from attrs import evolve
from hypothesis import HealthCheck, Phase, settings

from coopvision.engine import Engine, Sums, running
from coopvision.engine.index import Index
from coopvision.engine.relations import Agree
from coopvision.model import Cell, reading
from coopvision.model.addresses import Column
from coopvision.notation import parse_quantity
from coopvision.sources import Document

QUICK = settings(
    max_examples=150,
    phases=[Phase.generate],
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    report_multiple_bugs=False,
)


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


PLANTED = [
    (a_rule_that_never_speaks, test_law_slips.test_a_slip_in_a_redundant_fact_is_reported_where_it_is),
    (a_rule_that_always_speaks, test_law_consistent.test_a_consistent_vision_is_clean),
    (a_sum_without_its_last_part, test_law_consistent.test_a_consistent_vision_is_clean),
    (an_agreement_of_the_first_two_only, test_law_relations.test_statements_agree_only_if_all_are_the_same),
    (a_tolerance_of_one_in_sums, test_law_slips.test_amounts_of_the_real_vision_are_all_stated_twice),
    (a_parser_that_drops_a_digit, test_law_consistent.test_a_consistent_vision_is_clean),
    (a_column_that_reads_its_neighbour, test_law_consistent.test_a_consistent_vision_is_clean),
    (places_off_by_one_line, test_law_files.test_a_place_lies_in_the_file_and_holds_its_value),
    (places_off_by_one_column, test_law_files.test_a_place_lies_in_the_file_and_holds_its_value),
    (an_index_of_the_wrong_sibling, test_law_files.test_a_place_lies_in_the_file_and_holds_its_value),
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
    plant(monkeypatch)
    with pytest.raises(AssertionError):
        law()
