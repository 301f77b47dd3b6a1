"""How customers rated what was done for them: by category and level."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from kiosk.feedback import Given
from kiosk.reports.model import Column, Figure, Table, Unit, Value, column, share
from kiosk.standards import PublicPack, Words

LEVELS = (5, 4, 3, 2, 1)
SATISFIED = (5, 4)
_ALL, _OTHER = Words("合计", "All"), Words("规范包已没有的业务", "Services no longer in the pack")


def figures(given: Sequence[Given], served: int) -> list[Figure]:
    """`served`: tickets that a window finished in the period; ratings of a day before may be told in it too."""
    count = sum(one.ratings for one in given)
    return [
        Figure("ratings", Words("评价数", "Ratings"), count, Unit.COUNT, Words(
            "本期公布的有效评价", "Ratings that count and were told in the period")),
        Figure("rated", Words("参评率", "Rated"), share(count, served), Unit.SHARE, Words(
            "评价数 ÷ 办结数", "Ratings ÷ tickets served")),
        Figure("satisfied", Words("满意率", "Satisfied"), share(_satisfied(_levels(given)), count), Unit.SHARE, Words(
            "(非常满意 ＋ 满意) ÷ 评价数", "(very satisfied + satisfied) ÷ ratings")),
    ]


def by_category(given: Sequence[Given], pack: PublicPack) -> Table:
    category = {service.id: service.category for service in pack.services}
    groups = defaultdict[str, list[Given]](list)
    for one in given:
        groups[category.get(one.service_id, "")].append(one)
    names = {one.letter: Words(f"{one.letter} {one.name.zh}", f"{one.letter} {one.name.en}") for one in pack.categories}
    rows = [(names.get(letter, letter or _OTHER), *_counts(groups[letter]))
            for letter in sorted(groups, key=lambda one: (not one, one))]
    return Table("ratings", Words("各类业务评价", "Ratings by category"), (
        column("category", "业务类别", "Category", Unit.TEXT), column("ratings", "评价", "Ratings"),
        *(Column(f"level_{level}", pack.phrases[f"rate.level_{level}"], Unit.COUNT) for level in LEVELS),
        column("satisfied", "满意率", "Satisfied", Unit.SHARE),
    ), (*rows, (_ALL, *_counts(given))) if rows else (), total=bool(rows))


def _counts(given: Sequence[Given]) -> tuple[Value, ...]:
    """All, by level from the best, and the share of the satisfied."""
    levels = _levels(given)
    count = levels.total()
    return count, *(levels[level] for level in LEVELS), share(_satisfied(levels), count)


def _levels(given: Sequence[Given]) -> Counter[int]:
    found = Counter[int]()
    for one in given:
        found[one.level] += one.ratings
    return found


def _satisfied(levels: Counter[int]) -> int:
    return sum(levels[level] for level in SATISFIED)
