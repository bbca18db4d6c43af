"""The language of a text, by its script and a few very common words."""

import re
from collections import Counter

_COMMON = {
    "en": "the of and to in that for is was on with as by has have were from their which it",
    "fr": "le la les des et du une dans est que pour qui sur par au aux avec ont été cette",
    "es": "el la los las de que y en un una por con para del se al fue han sus como",
    "pt": "o os de que e do da em um uma para com não por dos das foi no na ao",
    "de": "der die das und in den von zu mit ist des dem nicht ein eine für auf im wurde sich",
    "it": "il di che la e in un per della del sono con non le dei gli nel alla una è",
    "nl": "de het een van en in is dat op te zijn voor met niet aan er door werd hebben bij",
    "tr": "ve bir bu için ile olarak da de çok daha gibi olan sonra kadar ancak en olduğu",
    "id": "yang dan di dengan untuk dari pada dalam tidak ini oleh telah itu akan para adalah",
    "sw": "na ya wa kwa ni za katika la kuwa cha hiyo watu alisema huo kama pia",
}
_WORDS = {code: frozenset(words.split()) for code, words in _COMMON.items()}
_TOKEN = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("km", re.compile("[\u1780-\u17ff]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("si", re.compile("[\u0d80-\u0dff]")),
)
_ARABIC = re.compile("[\u0600-\u06ff]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_FOREIGN = re.compile("[\u0370-\u1dff\u2e80-\ud7ff]")
"""Without these a text is in Latin letters."""
_SAMPLE = 6000
_HEAD = 200
"""In so many characters enough letters stand to go on, but for a list of numbers."""
_LETTERS = 20
_ENOUGH = 8
"""Fewer common words than this decide nothing."""


def language(text: str) -> str | None:
    """BCP 47 code; None when the text is too short or the answer is not clear."""
    sample = text[:_SAMPLE]
    if not _FOREIGN.search(sample) and sum(map(str.isalpha, sample[:_HEAD])) >= _LETTERS:
        return _by_words(sample)
    letters = sum(map(str.isalpha, sample))
    if letters < _LETTERS:
        return None
    for code, script in _SCRIPTS:
        share = 0.08 if code == "ja" else 0.4
        if len(script.findall(sample)) > share * letters:
            return code
    if 2 * len(_ARABIC.findall(sample)) > letters:
        return _arabic(sample)
    if 2 * len(_CYRILLIC.findall(sample)) > letters:
        return _cyrillic(sample)
    return _by_words(sample)


def _by_words(sample: str) -> str | None:
    words = Counter(_TOKEN.findall(sample.casefold()))
    counts = sorted(
        ((sum(words.get(word, 0) for word in common), code) for code, common in _WORDS.items()), reverse=True
    )
    (best, code), (second, _) = counts[0], counts[1]
    return code if best >= _ENOUGH and best >= 1.4 * second else None


def _arabic(sample: str) -> str | None:
    if len(re.findall("[ەۇۆۈې]", sample)) > len(sample) // 50:
        return "ug"
    if re.search("[ےٹڈڑ]", sample):
        return "ur"
    if re.search("[ټډړښځڅ]", sample):
        return "ps"
    return "fa" if len(re.findall("[پچژگی]", sample)) > len(sample) // 60 else "ar"


def _cyrillic(sample: str) -> str | None:
    if re.search("[ўЎ]", sample) and "і" in sample:
        return "be"
    if re.search("[їєґЇЄҐ]", sample):
        return "uk"
    return "ru" if re.search("[ыэёЫЭЁ]", sample) else None
