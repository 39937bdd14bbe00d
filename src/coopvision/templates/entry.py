"""One `[[rule]]` of a file: its keys are taken one by one, and everything wrong with it is noted."""

from collections.abc import Callable, Collection, Mapping
from typing import Any

from coopvision.errors import Fault
from coopvision.suggestions import meant
from coopvision.templates.entry_places import Places
from coopvision.templates.faults import UnusableError
from coopvision.words import Words


class Entry:
    """One entry.

    Args:
        table: What it says.
        position: Which entry of its file it is, from 1.
        places: Where it and its keys stand.
        faults: What is wrong with the file so far; what is wrong with this entry is added.
    """

    def __init__(self, table: Mapping[str, Any], position: int, places: Places, faults: list[Fault]) -> None:
        self.table = table
        self._places = places
        self._faults = faults
        name = table.get("name")
        named = isinstance(name, str) and name.isprintable()
        self._called = (
            Words(f"規則 {name}", f"rule {name}") if named else Words(f"{position}番目の規則", f"rule {position}")
        )
        self._sound = len(faults)

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong with it so far."""
        return len(self._faults) == self._sound

    def refuse(self, key: str, words: tuple[str, str]) -> None:
        """Note what is wrong with a key."""
        said = f" {key}" if key else ""
        tried = (key, key.partition(".")[0], key.partition("[")[0], "")
        place = next((self._places[each] for each in tried if each in self._places), None)
        self._faults.append(
            Fault(Words(f"{self._called.ja}{said}: {words[0]}", f"{self._called.en}{said}: {words[1]}"), place)
        )

    def refuse_unknown(self, known: Collection[str]) -> None:
        """Note every key that there is not."""
        for key in self.table:
            if key not in known:
                hint, names = meant(key, list(known)), ", ".join(known)
                self.refuse(
                    key,
                    (
                        f"この項目はありません。{hint.ja}使えるもの: {names}",
                        f"there is no such key.{hint.en} There are: {names}",
                    ),
                )

    def take(self, key: str, read: Callable[[Any], Any], *, default: Any = None, needed: str = "") -> Any:  # noqa: ANN401
        """The value of a key; the default if it is not there or, which is then noted, cannot be used.

        Args:
            key: The key.
            read: Makes its value, or raises `UnusableError`.
            default: Its value where it is not there.
            needed: How it is written, if it must be there.
        """
        if key not in self.table:
            if needed:
                self.refuse(
                    key, (f"{key} = {needed} のように書いてください。", f"it is missing; write {key} = {needed}.")
                )
            return default
        return self.note(key, lambda: read(self.table[key]), default)

    def note(self, key: str, make: Callable[[], Any], default: Any = None) -> Any:  # noqa: ANN401 - whatever it makes
        """What is made; the default if that cannot be, which is then noted of the key."""
        try:
            return make()
        except UnusableError as error:
            self.refuse(error.key or key, error.words)
            return default
