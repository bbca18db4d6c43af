"""Which words have one stem, by the language of the articles in which they stand.

English has a stemmer of its own (`whoosh_stem`); most others are of Snowball and light enough; Arabic,
Persian, Uyghur and Turkish words, which are folded here, have light ones of ours.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.index import light
from reader.index.languages import UNKNOWN, known
from reader.index.whoosh_stem import odd_forms
from reader.index.whoosh_stem import stem as english

__all__ = ["Stemmer", "english", "script_of", "stemmers"]

_SCRIPTS = (
    (0x0250, "latin"), (0x0370, ""), (0x0400, "greek"), (0x0530, "cyrillic"), (0x0590, "armenian"),
    (0x0600, "hebrew"), (0x0780, "arabic"), (0x0900, ""), (0x0980, "devanagari"), (0x0B80, ""),
    (0x0C00, "tamil"), (0x1E00, ""), (0x1F00, "latin"), (0x2000, "greek"),
)  # fmt: skip
"""Where a script ends, and its name; empty where nothing is stemmed."""

_DEFAULTS = {
    "latin": "en", "greek": "el", "cyrillic": "ru", "armenian": "hy", "arabic": "ar", "devanagari": "hi",
    "tamil": "ta",
}  # fmt: skip
"""The language that words of a script are taken for in an article of which no language is known, or one
that is written in another script.
"""

_SNOWBALL = {
    "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "eo": "esperanto",
    "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian",
    "lt": "lithuanian", "ms": "indonesian", "ne": "nepali", "nl": "dutch", "no": "norwegian",
    "pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "ta": "tamil",
}  # fmt: skip

_ENDINGS = {
    # Folded words have lost what Snowball's rules look for: libérée, prisões, homens.
    "fr": (("ees", "e"), ("ee", "e"), ("es", "e")),
    "pt": (
        ("coes", "cao"),
        ("soes", "sao"),
        ("oes", "ao"),
        ("aes", "ao"),
        ("ens", "em"),
        ("ns", "m"),
        ("ais", "al"),
        ("eis", "el"),
        ("aos", "ao"),
    ),
}
_PREFIXES = {
    "nl": ("", "ge"),
    "id": ("", "di", "me", "mem", "men", "meng", "pe", "pem", "pen", "peng", "ber", "ter", "ke", "se"),
}


@dataclass(frozen=True, slots=True)
class Stemmer:
    """How words of one language are compared."""

    language: str
    stem: Callable[[str], str]
    openings: Callable[[str], Sequence[str]]
    """What all words of a stem begin with; one of these."""
    odd: Callable[[str], Sequence[str]]
    """The forms of a stem that begin otherwise."""

    def shares(self, word: str, root: str) -> bool:
        """Whether a word has this stem."""
        if self.stem(word) == root:
            return True
        together = self.language == "ar" and word[0] in light.ARABIC_LETTERS and len(root) > 3
        return together and self.stem(word[1:]) == root


def script_of(word: str) -> str:
    """The script of a word's first letter; empty when words of it have no stems."""
    code = ord(word[0])
    return next((script for end, script in _SCRIPTS if code < end), "")


def stemmers(script: str, languages: Iterable[str]) -> list[tuple[Stemmer, frozenset[str]]]:
    """How words of a script are compared in articles of these languages, each with its languages."""
    found: dict[str, set[str]] = {}
    for language in languages:
        taken = _taken_for(script, language)
        if taken:
            found.setdefault(taken, set()).add(language)
    return [(_stemmer(taken), frozenset(whose)) for taken, whose in found.items()]


def _taken_for(script: str, language: str) -> str:
    """The language whose stems words of a script have in an article; empty for none."""
    default = _DEFAULTS.get(script, "")
    if not default or language == UNKNOWN:
        return default
    own = known().get(language)
    if own is None or own.script != script:
        # A language that is not known is most likely one in Latin letters.
        return "" if own is None and script == "latin" else default
    return language if language in _SNOWBALL or language in _OWN else ""


def _common(root: str) -> Sequence[str]:
    """Endings change the last letter of a stem at most."""
    return (root[:-1] if len(root) > 3 else root[:2],)


def _none(_: str) -> Sequence[str]:
    return ()


def _arabic_openings(root: str) -> Sequence[str]:
    return [prefix + root for prefix in light.arabic_openings(root)]


def _whole(root: str) -> Sequence[str]:
    return (root,)


_OWN = {
    "en": Stemmer("en", english, _common, odd_forms),
    "ar": Stemmer("ar", light.arabic, _arabic_openings, _none),
    "fa": Stemmer("fa", light.persian, _whole, _none),
    "ug": Stemmer("ug", light.uyghur, _whole, _none),
    "tr": Stemmer("tr", light.turkish, _whole, _none),
}


@cache
def _stemmer(language: str) -> Stemmer:
    if language in _OWN:
        return _OWN[language]
    import snowballstemmer  # loads a module for each language: paid for by a library that needs it

    stem: Callable[[str], str] = snowballstemmer.stemmer(_SNOWBALL[language]).stemWord
    endings = _ENDINGS.get(language, ())
    prefixes = _PREFIXES.get(language, ("",))

    @lru_cache(maxsize=16384)
    def stemmed(word: str) -> str:
        if len(word) < 3:
            return word
        for ending, put in endings:
            if word.endswith(ending) and len(word) - len(ending) > 1:
                word = word.removesuffix(ending) + put
                break
        root = stem(word)
        return root if len(root) > 2 else word

    def openings(root: str) -> Sequence[str]:
        first = root[:-1] if len(root) > 3 else root
        if language == "nl":  # stad, steden
            first = root[: max(2, len(root) - 2)]
        if len(prefixes) == 1:
            return (first,)
        dropped = (first, first[1:]) if len(first) > 3 else (first,)  # tulis, menulis, memukul
        return [
            *dict.fromkeys(
                prefix + each for prefix in prefixes for each in dropped if prefix or each == first
            )
        ]

    return Stemmer(language, stemmed, openings, _none)
