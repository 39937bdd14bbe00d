"""Where things stand in a vision: order, paths, places in the file, units and projects around them."""

import pytest

import coopvision
from coopvision.engine.index import Index
from coopvision.model import Cell, Project
from coopvision.testing import edited, sample
from coopvision.testing.edits import SAMPLE


@pytest.fixture(scope="module")
def index():
    document = sample()
    return Index(document.vision, document.locate)


def row(vision):
    return vision.cost_by_municipality.tables[0].rows[0]


def test_targets_are_sorted_as_the_document_has_them(index):
    """A node before its cells, cells by field and then by position, whatever follows in the document after them."""
    first, second = index.vision.projects[:2]
    amounts = [Cell(first.costs, "amounts", position) for position in (0, 1, 4)]
    wanted = [first, first.costs, *amounts, Cell(first.costs, "total"), second, Cell(second, "name")]
    shuffled = [*wanted[3:], *wanted[:3]]
    assert sorted(shuffled, key=index.order) == wanted
    assert len({index.order(each) for each in wanted}) == len(wanted)


def test_the_place_of_a_cell_has_path_line_and_words(index):
    """All forms of one place."""
    place = index.place(Cell(index.vision.projects[0].costs, "total"))
    line = SAMPLE.read_text(encoding="utf-8").splitlines()[place.location.line - 1]
    assert place.path == "projects[①].costs.total"
    assert line[place.location.column - 1 : place.location.end_column - 1] == str(index.vision.projects[0].costs.total)
    assert place.label.ja == "① 救急医療事業 › 事業費見込 › 合計"


def test_a_place_has_a_unit_where_an_amount_stands_and_no_other():
    """That of the table; where the table prints none, none."""
    vision = edited({"cost_by_year.unit": ""}).vision
    index = Index(vision)
    line = row(vision)
    assert index.place(Cell(line, "total")).unit == "千円"
    assert index.place(Cell(line, "amounts", 0)).unit == "千円"
    assert index.place(Cell(line, "name")).unit == ""
    assert index.place(line).unit == ""
    assert index.place(Cell(vision.cost_by_year.rows[0], "total")).unit == ""


def test_the_vision_itself_and_its_own_cells_have_paths_without_a_dot(index):
    """Nothing stands above them."""
    assert index.path(index.vision) == "."
    assert index.path(Cell(index.vision, "term")) == "term"


def test_the_elements_of_amounts_are_called_by_their_years_and_others_by_their_positions(index):
    """Counted from 1; an amount beyond the years that the table prints has only a position."""
    amounts = row(index.vision)
    assert index.path(Cell(amounts, "amounts", 1)).endswith(".amounts[R4年度]")
    project = index.vision.projects[0]
    assert index.path(Cell(project, "participants", 2)) == "projects[①].participants[3]"
    longer = edited({"projects[①].costs.years": ["R3年度", "R4年度"]}).vision
    beyond = Index(longer)
    assert beyond.path(Cell(longer.projects[0].costs, "amounts", 2)) == "projects[①].costs.amounts[3]"
    assert beyond.path(Cell(longer.projects[0].costs, "amounts", 1)) == "projects[①].costs.amounts[R4年度]"
    noted = edited({"cost_by_year.footnotes": ["四捨五入"]}).vision
    assert Index(noted).path(Cell(noted.cost_by_year, "footnotes", 0)) == "cost_by_year.footnotes[1]"


def test_parts_without_a_name_of_their_own_are_counted_from_one():
    """Amendments without a date and the like."""
    path = "agreements[みなと市・やまべ町].amendments"
    vision = edited({path: [{}, {"reason": "追加"}]}).vision
    index = Index(vision)
    assert [index.path(each) for each in vision.agreements[0].amendments] == [f"{path}[1]", f"{path}[2]"]


@pytest.mark.parametrize(("printed", "wanted"), [("①", "①"), ("1", "①"), ("９", "９")])
def test_a_part_belongs_to_the_project_whose_number_it_prints(printed, wanted):
    """As the sheet prints that number; where no sheet has it, as the part does."""
    document = edited({"cost_by_municipality.tables[①].project": printed})
    index = Index(document.vision)
    assert index.project(row(document.vision)) == wanted
    assert index.project(document.vision.projects[0].costs) == "①"
    assert index.project(document.vision.zone) is None


def test_what_is_not_of_the_vision_has_no_place(index):
    """A rule that points at a stranger is told so."""
    stranger = Project(number="⑨", name="別の文書の事業")
    with pytest.raises(LookupError, match="a Project that is not of this vision"):
        index.path(stranger)


def test_a_vision_built_in_python_has_paths_and_no_lines():
    """There is no file to point into."""
    report = coopvision.check(edited({"projects[②].costs.total": "2001"}).vision)
    assert report.findings
    assert all(finding.place.location is None for finding in report.findings)
