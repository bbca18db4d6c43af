"""Where a person was in each article, and the places that they marked: kept from one session to the next.

One JSON file for each library, in the person's data folder and not in the library, which others may share.
Losing it loses no work: whatever is wrong with the file, it counts as empty and is written anew.
"""

import contextlib
import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from reader.library import atomic
from reader.model.article import Article
from reader.model.clean import clean_line
from reader.workspace.shelf import now

MOST = 1000
"""How many articles are remembered; the longest unread is forgotten first."""
WORDS = 60
"""How many characters of the text are kept with a place, to find it again when the text has changed."""
LOCK_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in an article."""

    article_id: str
    offset: int
    """Text offset."""
    words: str
    """What stands there."""
    time: str
    """ISO 8601, when it was kept."""
    locator: str = ""
    """What it is cited by; empty where nothing is, and in places that an earlier version kept."""
    heading: str = ""
    """Of its section; as `locator`."""
    percent: int = -1
    """How far into the text it is; -1 as `locator`."""


def spot(article: Article, offset: int) -> Spot:
    """A place as it is kept."""
    text = article.text
    block = article.blocks[article.block_at(offset)] if article.blocks else None
    heading = next((one.heading for one in article.sections if block and one.index == block.section), "")
    return Spot(
        article.id,
        offset,
        text[offset : offset + WORDS],
        now(),
        block.locator if block else "",
        heading,
        100 * offset // max(1, len(text)),
    )


def offset_in(article: Article, kept: Spot) -> int:
    """Where a kept place is in the article now: where its words stand nearest, else where it was."""
    text = article.text
    if text.startswith(kept.words, kept.offset):
        return kept.offset
    before, behind = text.rfind(kept.words, 0, kept.offset + WORDS), text.find(kept.words, kept.offset)
    found = [at for at in (before, behind) if at >= 0 and kept.words]
    return min(found, key=lambda at: abs(at - kept.offset), default=min(kept.offset, len(text)))


class Whereabouts:
    """The places of one library. Writing never raises: a place that cannot be kept is not worth an error."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: Mapping[str, Mapping[str, Spot]] | None = None

    def _load(self) -> dict[str, dict[str, Spot]]:
        """`articles` by id and `marks` by letter; both empty when the file cannot be used."""
        out: dict[str, dict[str, Spot]] = {"articles": {}, "marks": {}}
        try:
            value = json.loads(self._path.read_bytes())
        except (OSError, ValueError, RecursionError):
            return out
        for part, kept in out.items():
            rows = value.get(part) if isinstance(value, dict) else None
            for key, row in rows.items() if isinstance(rows, dict) else ():
                if (made := _spot(row)) is not None:
                    kept[key] = made
        return out

    @property
    def _known(self) -> Mapping[str, Mapping[str, Spot]]:
        if self._read is None:
            self._read = self._load()
        return self._read

    def of(self, article_id: str) -> Spot | None:
        """Where the person was in an article; None when it was never open."""
        return self._known["articles"].get(article_id)

    def recent(self, limit: int = 20) -> tuple[Spot, ...]:
        """The articles read last, the newest first, each with its place."""
        oldest = sorted(self._known["articles"].values(), key=lambda one: one.time)
        return tuple(reversed(oldest[-limit:]))

    def marks(self) -> Mapping[str, Spot]:
        """The marked places by their letter."""
        return self._known["marks"]

    def keep(
        self, *places: Spot, marks: Mapping[str, Spot] | None = None, forget: Collection[str] = ()
    ) -> None:
        """Remember where the person is in some articles, and marks. Other processes' places stay.

        `forget`: letters of marks that are taken away.
        """
        with contextlib.suppress(OSError, Timeout):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with FileLock(self._path.with_suffix(".lock"), timeout=LOCK_SECONDS):
                known = self._load()
                for place in places:  # those of one second stay in their order
                    known["articles"].pop(place.article_id, None)
                    known["articles"][place.article_id] = place
                known["marks"].update(marks or {})
                for letter in forget:
                    known["marks"].pop(letter, None)
                newest = sorted(known["articles"].items(), key=lambda item: item[1].time)[-MOST:]
                known["articles"] = dict(newest)
                rows = {
                    part: {key: asdict(place) for key, place in found.items()}
                    for part, found in known.items()
                }
                data = json.dumps(rows, ensure_ascii=False, indent=1)
                atomic.write(self._path, data.encode("utf-8", "replace"), mode=0o600)
                self._read = known


def _spot(row: Any) -> Spot | None:
    """A place as the file has it; None when it is none."""
    if not isinstance(row, dict):
        return None
    article_id, offset, words, time = (row.get(key) for key in ("article_id", "offset", "words", "time"))
    if not (isinstance(article_id, str) and isinstance(words, str) and isinstance(time, str)):
        return None
    if not isinstance(offset, int) or offset < 0:
        return None
    locator, heading, percent = row.get("locator"), row.get("heading"), row.get("percent")
    return Spot(
        clean_line(article_id),
        offset,
        words,
        clean_line(time),
        clean_line(locator) if isinstance(locator, str) else "",
        clean_line(heading) if isinstance(heading, str) else "",
        percent if isinstance(percent, int) and 0 <= percent <= 100 else -1,
    )
