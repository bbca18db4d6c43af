"""Words for composed page dumps: titles, headings and sentences about invented places and bodies."""

from random import Random


def _split(words: str) -> list[str]:
    return words.split("|")


_PLACES = _split(
    "Port Velmar|Aldrun|Lower Tessen|Ban Sorn|Caleta Honda|Reed Island|Karsk|Ombeza|Saint-Avel|Dravik|"
    "Mirhala|Tolweni|Nuevo Arenal|Halvik|Qasr Amin|Yelgorod|Upper Sembe|Lake Ardo|Brannock|Isfar"
)
_LANDS = _split("Iceland|Paraguay|Malawi|Laos|Kyrgyzstan|Tunisia|Moldova|Guyana|Nepal|Togo|Fiji|Oman")
_FIRST = _split(
    "Ilka|Tomas|Amina|Joren|Salome|Pavel|Nadia|Edda|Rafiq|Maren|Oskar|Leila|Binta|Hugo|Zofia|Arno"
)
_LAST = _split(
    "Harrow|Velde|Okonso|Tamrin|Belloq|Sarven|Dunmoor|Iskander|Fairlow|Quist|Abendo|Marlin|Rosk|Teverin"
)
_BODIES = _split(
    "Harbour Rights Network|Reed Island Legal Centre|Velmar Observatory for Rights|River Peoples Alliance|"
    "Northern Prisoners Committee|Open Ledger Institute|Shore Workers Union|Tessen Women’s Foundation"
)
_GROUPS = _split(
    "fishers|school teachers|quarry workers|journalists|market women|students|river families|dock workers|"
    "prisoners|nurses|bus drivers|land defenders|villagers|lawyers"
)
_SCENES = _split(
    "harbour trials|quarry strike|land register|night curfew|salt march|dam evictions|prison fire|"
    "village elections|border fence|school closures|water shutdown|ferry hearings"
)
_ACTORS = _split(
    "court|parliament|police|ministry|governor|army|union|city council|ombudsman|election board|prosecutor"
)
_ACTS = _split(
    "frees|bans|questions|delays|overturns|shields|blames|rejects|opens inquiry into|moves against|"
    "backs down over|expels|silences|fines|summons"
)
_DONE = _split("detained|evicted|acquitted|beaten|missing|displaced|released|on trial|without water|barred")
_HEADINGS = _split(
    "Background|What happened next|A pattern of neglect|Recommendations|The role of the courts|Next steps|"
    "Life under curfew|Who decides|Questions without answers|The families wait|Legal framework|Conclusion|"
    "Voices from the shore|The cost of silence|Methodology|Previous cases"
)
_SENTENCES = _split(
    "The hearing in {place} lasted four hours and ended without a ruling.|"
    "{person} told the {body} that nobody had been shown the order.|"
    "Witnesses said that the road to {place} was closed before dawn on Tuesday.|"
    "Officials have not answered the letters that the {group} sent in spring.|"
    "The {body} counted {number} houses that stood empty after the {scene}.|"
    "“We were told to wait, and we are waiting still,” said {person}.|"
    "A spokesman for the district declined to say who had signed the list.|"
    "The law gives the {group} the right to be heard within ten days.|"
    "In {place}, the clinic works two mornings a week and has no doctor.|"
    "{person}, who has followed the {scene} from the start, called the decision a first step.|"
    "Nearly {number} people slept in the hall of the old school that week.|"
    "The ministry argues that the measure protects the coast, which the {body} disputes.|"
    "Several of the {group} were questioned again in the evening and let go.|"
    "No inquiry has been opened, although the family asked for one in writing.|"
    "According to the {body}, the files on {place} were moved to the capital.|"
    "It was the third such case since the {scene} began.|"
    "Lawyers for the {group} expect an appeal before the end of the month."
)


class Topic:
    """What one article is about, so that its paragraphs name the same places and persons."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self.place = rng.choice(_PLACES)
        self.land = rng.choice(_LANDS)
        self.group = rng.choice(_GROUPS)
        self.scene = rng.choice(_SCENES)
        self.body = rng.choice(_BODIES)
        self.persons = [person(rng) for _ in range(3)]

    def sentence(self) -> str:
        """One sentence about it."""
        return self._rng.choice(_SENTENCES).format(
            place=self.place,
            person=self._rng.choice(self.persons),
            body=self.body,
            group=self.group,
            scene=self.scene,
            number=self._rng.randint(12, 940),
        )

    def title(self) -> str:
        """A title in sentence case, of one of many patterns."""
        rng, actor, act, done = self._rng, *(self._rng.choice(words) for words in (_ACTORS, _ACTS, _DONE))
        number = rng.choice(["two", "forty", "seven", "120", "1,400", "dozens of"])
        return _capital(
            rng.choice(
                [
                    f"{actor} {act} {self.group} in {self.place}",
                    f"{actor} {act} {number} {self.group} after {self.scene}",
                    f"{number} {self.group} {done} in {self.place}",
                    f"{self.land}: {actor} {act} {self.group} over {self.scene}",
                    f"{self.land}: {number} {self.group} {done} since {self.scene}",
                    f"why are the {self.group} of {self.place} still {done}?",
                    f"the long shadow of the {self.scene} in {self.place}",
                    f"after the {self.scene}, {self.group} of {self.place} begin again",
                    f"{self.place} {self.group} {done} as {self.scene} enter fifth week",
                    f"“nobody asked us”: {self.group} on the {self.scene}",
                    f"{self.body} {act} {actor} over {self.scene}",
                    f"{self.scene} in {self.place}: what the {self.group} want",
                    f"rights of {self.group} at stake in {self.land}",
                    f"remembering the {self.scene} of {self.place}, ten years on",
                ]
            )
        )


def person(rng: Random) -> str:
    """An invented name."""
    return f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"


def heading(rng: Random) -> str:
    """A heading inside an article."""
    return rng.choice(_HEADINGS)


def body_name(rng: Random) -> str:
    """An invented body that publishes."""
    return rng.choice(_BODIES)


def country(rng: Random) -> str:
    """A country, as a bulletin puts it over its parts."""
    return rng.choice(_LANDS)


def place(rng: Random) -> str:
    """An invented town."""
    return rng.choice(_PLACES)


def _capital(text: str) -> str:
    at = 1 if text[0] == "“" else 0
    return text[:at] + text[at].upper() + text[at + 1 :]


_SMALL = frozenset({"a", "and", "as", "at", "for", "in", "into", "of", "on", "over", "the", "to"})


def title_case(text: str) -> str:
    """The title with capitals as headlines have them."""
    words = text.split(" ")
    return " ".join(word if word in _SMALL and n else _capital(word) for n, word in enumerate(words) if word)
