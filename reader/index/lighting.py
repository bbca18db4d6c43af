"""What a query lights in the blocks of many sections: the same as `highlight.lit`, quicker for many blocks.

Most pieces of text between two spaces have been seen before. Each is taken apart once, and a query asks which
pieces hold its words, so that a text without any of them is passed over at once.
"""

from collections.abc import Iterable, Mapping, Sequence

from reader.index.analysis import Placed, placed
from reader.index.expand import Run, Runs
from reader.index.highlight import Ranges, lit

PIECES = 100_000
"""How many pieces are remembered."""


class Pieces(dict[str, tuple[Placed, ...]]):
    """The words of each piece that was seen, placed from its beginning on."""

    def __init__(self) -> None:
        super().__init__()
        self.order: list[str] = []
        """The pieces as they came."""
        self.holding: dict[str, list[str]] = {}
        """For each word the pieces that hold it."""

    def __missing__(self, piece: str) -> tuple[Placed, ...]:
        found = tuple(placed(piece))
        for word in {word for word, _, _, _ in found}:
            self.holding.setdefault(word, []).append(piece)
        self.order.append(piece)
        self[piece] = found  # last: another thread that finds it here also finds it in the order
        return found


_SEEN = [Pieces()]


def pieces_seen() -> Pieces:
    """The pieces that are remembered; a new beginning when they are too many."""
    if len(_SEEN[0]) > PIECES:
        _SEEN[0] = Pieces()
    return _SEEN[0]


def words_of_line(text: str, pieces: Pieces) -> list[Placed]:
    """`placed` for a text without line breaks."""
    out: list[Placed] = []
    at = first = 0
    for piece in text.split(" "):
        words = pieces[piece]
        if words:
            out += [(word, first + position, at + start, at + end) for word, position, start, end in words]
            first = out[-1][1] + 1
        at += len(piece) + 1
    return out


Known = tuple[tuple[tuple[int, int], ...], int]
"""Of a piece what is lit by itself, and, as bits, which places of phrases it can fill."""


class Lighter:
    """Lights runs in one text after the other. For one query and one thread."""

    def __init__(self, asked: Iterable[Runs]) -> None:
        runs = [run for each in asked for run in each]
        self._single: frozenset[str] = frozenset().union(*(run.slots[0] for run in runs if _plain(run)))
        self._phrases: list[tuple[Run, int]] = []
        self._slots: list[tuple[frozenset[str], int]] = []
        for run in runs:
            if not _plain(run):
                bits = [1 << (len(self._slots) + number) for number in range(len(run.slots))]
                self._slots += zip(run.slots, bits, strict=True)
                self._phrases.append((run, sum(bits)))
        self._pieces = pieces_seen()
        self._learnt = len(self._pieces.order)
        self._lit: dict[str, Known] = {}
        holding = self._pieces.holding
        for word in holding.keys() & self._single.union(*(slot for slot, _ in self._slots)):
            for piece in holding[word]:
                self._look(piece)

    def _look(self, piece: str) -> None:
        """Keep what is lit in a piece."""
        ranges: tuple[tuple[int, int], ...] = ()
        bits = 0
        for word, _, start, end in self._pieces[piece]:
            if word in self._single:
                ranges += ((start, end),)
            for slot, bit in self._slots:
                if word in slot:
                    bits |= bit
        if ranges or bits:
            self._lit[piece] = (ranges, bits)

    def lit(self, text: str) -> Ranges:
        """What is lit in a text without line breaks; see `highlight.lit`."""
        pieces = text.split(" ")
        seen = self._pieces
        if not all(map(seen.__contains__, pieces)):
            for piece in pieces:
                seen[piece]
        if self._learnt < len(seen.order):
            for piece in seen.order[self._learnt :]:
                self._look(piece)
                self._learnt += 1
        if self._lit.keys().isdisjoint(pieces):
            return ()
        found: list[tuple[int, int]] = []
        filled = at = 0
        for piece in pieces:
            known = self._lit.get(piece)
            if known:
                ranges, bits = known
                filled |= bits
                found += [(at + start, at + end) for start, end in ranges]
            at += len(piece) + 1
        possible = [run for run, bits in self._phrases if filled & bits == bits]
        if possible:
            found += lit((tuple(possible),), words_of_line(text, seen))
        return _merged(found)


def _plain(run: Run) -> bool:
    """Whether a run is lit wherever one of its words stands."""
    return len(run.slots) == 1 and not run.cell


def _merged(found: list[tuple[int, int]]) -> Ranges:
    """Ranges in order, those that overlap as one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(set(found)):
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return tuple(out)


def lighters_of(asked: Mapping[str, Sequence[Runs]]) -> dict[str, Lighter]:
    """A lighter for each field; fields in which the same is looked for have the same one."""
    made: dict[tuple[Runs, ...], Lighter] = {}
    out: dict[str, Lighter] = {}
    for field, runs in asked.items():
        key = tuple(runs)
        if key not in made:
            made[key] = Lighter(key)
        out[field] = made[key]
    return out
