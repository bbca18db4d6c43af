"""Words of harm: what is done to people and things, and the nouns that are counted."""

import re
from functools import lru_cache

from reader.extract.bags import bag

_SUPPLIES = r"(?:care|water|food|shelter|electricity|aid|medicines?|sanitation)"
_BACK = r"(?:gone|go|return(?:ed)?|come|came) (?:home|back|to their (?:homes?|villages?|towns?|lands?))"
_ILLNESS = (
    r"(?:illness(?:es)?|disease|infections?|fever|virus|diarrho?ea|dysentery|cholera|typhoid|typhus|measles|malaria"
    r"|dengue|polio|ebola|meningitis|tuberculosis|hepatitis|pneumonia|plague|scabies|covid-19|coronavirus|mpox|scurvy)"
)
_DISEASE = rf"(?:[a-z]+ ){{0,3}}?(?:{_ILLNESS}|diseases)"
# Each kind of harm: forms that take an object (done by somebody to somebody), forms that take none,
# states, and nouns. `|` separates, all are matched without regard to case.
_HARMS: dict[str, tuple[str, str, str, str]] = {
    "killed": (
        r"kill(?:ed|ing|s)?|murder(?:ed|ing|s)?|massacr(?:ed|ing)|slain|slaughter(?:ed|ing)"
        r"|assassinat(?:ed|ing)|gunn(?:ed|ing) down|shot dead|shooting dead|shot and killed"
        r"|lynch(?:ed|ing)|(?:beaten|stoned|hacked|stabbed|shot|tortured|clubbed|trampled|crushed) to death"
        r"|burn(?:ed|t|ing) alive|burn(?:ed|t) to death|buried alive"
        r"|claim(?:ed|ing) the lives of|cost the lives of|martyred|fatally (?:shoots?|stabs?)"
        r"|taken to (?:a |the )?(?:morgue|mortuary)s?",
        r"died|die|dies|dying|pass(?:ed|ing) away|perish(?:ed|ing)?|succumb(?:ed|ing)? to"
        r"|drown(?:ed|ing)|lost their lives"
        r"|los(?:e|ing) their lives|lost (?:his|her) life|(?:starved|burn(?:ed|t)|bled|froze) to death",
        r"dead|deceased|feared dead|presumed dead",
        r"deaths?|killings?|murders?|fatalit(?:y|ies)|massacres?|assassinations?|extrajudicial killings?"
        r"|slayings?|drownings?|fatal shootings?|homicides?|fem(?:in)?icides?",
    ),
    "executed": (
        r"execut(?:ed|ing)|hang(?:ed|ing)|behead(?:ed|ing)|put to death|sentenced to death",
        "",
        "",
        r"executions?|beheadings?|hangings?|death sentences?",
    ),
    "injured": (
        r"injur(?:ed|ing|es)|wound(?:ed|ing)|maim(?:ed|ing)|hurt(?:ing)?|poison(?:ed|ing)|hospitali[sz]ed"
        r"|(?:taken|rushed) to (?:a |the )?hospitals?"
        r"|admitted to (?:a |the )?hospitals?"
        r"|(?:treated|operated on) for (?:[a-z-]+ ){0,2}?(?:burns|wounds|injur(?:y|ies))"
        r"|mutilat(?:ed|ing)",
        r"suffocat(?:ed|ing)|need(?:ed|ing)? (?:[a-z]+ ){0,1}?treatment"
        r"|(?:suffer|sustain)(?:ed|ing)? (?:[a-z-]+ ){0,3}?(?:injur(?:y|ies)|burns|wounds)",
        r"injured|wounded",
        r"injur(?:y|ies|ing)|woundings?|wounds|mutilations?|amputations?",
    ),
    "displaced": (
        r"displac(?:ed|ing|es)|uproot(?:ed|ing)|forced (?:from|out of|to (?:flee|leave|abandon|evacuate))"
        r"|driven (?:from|out)|evacuat(?:ed|ing)|made homeless|forcibly transferred",
        r"fled|flee|fleeing|have fled|left their homes|lost their homes|crossed the border"
        r"|had to (?:leave|flee|abandon|evacuate)"
        r"|(?:left|abandoned) their (?:villages?|towns?|land|country)(?!['’])"
        r"|(?:(?:sought|seek|seeking) (?:refuge|shelter|asylum)|(?:taken|took) refuge)"
        rf"|(?:not (?:yet )?|cannot |unable to |not been able to |not able to |never ){_BACK}"
        r"|(?:liv(?:e|ed|ing)|sleep(?:ing)?|slept|shelter(?:ed|ing)?) in (?:[a-z-]+ ){0,1}?(?:tents|camps"
        r"|shelters|schools|churches|mosques|the open)|abandoned their homes|without (?:homes|a home|a roof)"
        r"|left the country|crossed into",
        r"homeless|displaced|internally displaced",
        r"displacements?|expulsions?",
    ),
    "evicted": (r"evict(?:ed|ing)", "", "", r"evictions?"),
    "detained": (
        r"detain(?:ed|ing|s)|arrest(?:ed|ing|s)|imprison(?:ed|ing)|jail(?:ed|ing)|incarcerat(?:ed|ing)"
        r"|intern(?:ed|ing)|rounded up|rounding up|taken into custody|held|holding|sentenced|sentencing"
        r"|convicted|charged|prosecuted",
        r"(?:received|given|got|handed|serving) (?:[\w-]+ ){0,4}?(?:prison|jail|life) (?:terms?|sentences?)",
        r"behind bars|in (?:custody|detention|prison|jail)|under arrest",
        r"arrests?|detentions?|imprisonments?",
    ),
    "kidnapped": (
        r"kidnapp?(?:ed|ing)|abduct(?:ed|ing|s)|taken hostage|taking hostage|took hostage|carried off"
        r"|held (?:captive|hostage)|taken captive",
        r"taken away|taken off|taken from|taken by (?:force|gunmen|soldiers|police|fighters"
        r"|militants|rebels|armed)|taken(?! (?!in (?-i:[A-Z]|\d)))",
        "",
        r"kidnappings?|abductions?",
    ),
    "missing": (
        r"forcibly disappeared",
        r"disappeared|disappear|vanished|gone missing|went missing|not been (?:seen|heard (?:of|from))",
        r"missing|unaccounted for",
        r"(?:enforced )?disappearances?",
    ),
    "tortured": (
        r"tortur(?:ed|ing)|beaten|beat(?:ing)?|flogg(?:ed|ing)|whipp(?:ed|ing)|ill-treated|abused|abusing"
        r"|assault(?:ed|ing)|stoned(?! to death)|clubbed(?! to death)",
        "",
        "",
        r"beatings?|floggings?|torture",
    ),
    "raped": (
        r"rap(?:ed|ing)|sexually (?:assaulted|abused)|gang-raped|sexually assaulting",
        "",
        "",
        r"rapes?|sexual assaults?",
    ),
    "deported": (
        r"deport(?:ed|ing|s)|expel(?:led|ling|s)|extradit(?:ed|ing)|forcibly return(?:ed|ing)|refouled",
        r"sent back to|pushed back (?:to|across|over)",
        "",
        r"deportations?|extraditions?",
    ),
    "besieged": (
        r"besieg(?:ed|ing)|trapp(?:ed|ing)|strand(?:ed|ing)|encircl(?:ed|ing)|cut off|cutting off",
        "",
        r"under siege|trapped|stranded|besieged",
        r"sieges?",
    ),
    "in need of aid": (
        r"deprived of|depriv(?:es|ed|ing)|denied (?:access|aid|food|water)",
        r"starv(?:e|ed|ing)|fac(?:e|ing) (?:[a-z-]+ ){0,2}?(?:starvation|famine|hunger|food insecurity)"
        r"|go(?:ing)? hungry"
        r"|suffer(?:ed|ing|s)?(?: from)? (?:[a-z-]+ ){0,3}?(?:malnutrition|hunger|starvation|famine)"
        rf"|(?:no|lack(?:s|ed|ing)?) (?:[a-z-]+ ){{0,3}}?{_SUPPLIES}"
        r"|(?:do|does|did)(?:n['’]t| not) have enough(?: food)? to eat"
        r"|ha(?:ve|s|d|ving) (?:too little|not enough|nothing) to eat"
        rf"|(?:do|does|did)(?:n['’]t| not) have (?:[a-z-]+ ){{0,2}}?{_SUPPLIES}"
        r"|(?:depend|rel[iy])(?:s|ed|ing|es)? (?:up)?on (?:[a-z-]+ ){0,3}?(?:aid|assistance)"
        rf"|(?:need|require)(?:s|ed|ing)? (?:[a-z-]+ ){{0,3}}?(?:assistance|help|{_SUPPLIES})",
        r"hungry|at risk of (?:[a-z-]+ )?(?:starvation|famine|hunger)|in (?:\w+ )?need"
        r"|food[- ]insecure|malnourished"
        r"|without (?:(?:any|adequate|safe|clean|enough|sufficient|proper|basic) )?"
        r"(?:access|food|water|aid|shelter|electricity|medical|medicines?|sanitation|healthcare|rice|bread|fuel|power|heating)"
        r"|with (?:nothing|little|not enough) to eat",
        r"starvation",
    ),
    "enslaved": (r"enslav(?:ed|ing)|traffick(?:ed|ing)|sold into slavery", "", "", r"enslavements?"),
    "recruited": (
        r"recruit(?:ed|ing|s)|conscript(?:ed|ing)|forcibly recruited",
        "",
        "",
        r"recruitment|conscriptions?",
    ),
    "eliminated": (
        r"eliminat(?:ed|ing|es)|dismantl(?:ed|ing)|wiped out|(?:done|did|does) away with",
        "",
        "",
        r"elimination",
    ),
    "destroyed": (
        r"destroy(?:ed|ing|s)|raz(?:ed|ing|es)|burn(?:ed|t|ing)(?! alive| to death)(?: down)?"
        r"|torch(?:ed|ing)|demolish(?:ed|ing|es)|flatten(?:ed|ing)|level(?:led|ling|ed)"
        r"|reduced to rubble|incinerat(?:ed|ing)|gutted|loot(?:ed|ing)"
        r"|set (?:on fire|fire to|ablaze)|setting (?:fire to|ablaze)"
        r"|bulldoz(?:ed|ing)|ransack(?:ed|ing|s)|vandali[sz](?:ed|ing)|plunder(?:ed|ing)|pillag(?:ed|ing)",
        "",
        r"in ruins",
        r"demolitions?|destruction|razing",
    ),
    "damaged": (r"damag(?:ed|ing|es)", "", "", ""),
    "attack": (
        r"attack(?:ed|ing)|raid(?:ed|ing)|bomb(?:ed|ing)|shell(?:ed|ing)|target(?:ed|ing)|struck|hit|ambush(?:ed|ing)",
        r"c[ao]me under (?:attack|fire|shelling)",
        "",
        r"attacks?|air ?strikes?|air raids?|strikes|bombings?|shellings?|explosions?|raids|shootings?"
        r"|assaults|ambush(?:es)?|bombardments?|clashes|detonations?|blasts",
    ),
    "shot": (
        r"shot(?! at| dead| down| and killed| to death| by a camera)|shoots?(?! at| down| dead)",
        "",
        "",
        "",
    ),
    "ill": (
        rf"infect(?:ed|ing)|sicken(?:ed|ing)|treated for {_DISEASE}",
        rf"(?:fell|fallen|falling|became|become) (?:[a-z]+ ){{0,1}}?(?:ill|sick)"
        rf"|(?:contract|caught|catch)(?:ed|ing)? {_DISEASE}"
        rf"|suffer(?:ed|ing|s)?(?: from)? {_DISEASE}",
        "",
        _ILLNESS,
    ),
    "threatened": (
        r"threaten(?:ed|ing)(?! to\b)|intimidat(?:ed|ing)|harass(?:ed|ing)",
        r"(?:receiv|fac)(?:e|ed|ing) (?:[a-z]+ ){0,2}?threats",
        "",
        r"(?:death )?threats",
    ),
    "violation": ("", "", "", r"violations?|abuses|atrocities|war crimes"),
    "killed or injured": ("", "", "", r"casualt(?:y|ies)"),
}

_STATUS = {
    "displaced": r"refugees|idps|displaced (?:people|persons|families|civilians)|asylum[- ]seekers",
    "detained": r"detainees|prisoners|inmates|political prisoners",
    "kidnapped": r"hostages|captives|abductees",
    "killed": r"bodies|corpses|graves",
    "victims": r"victims",
}


def _split(words: str) -> list[str]:
    """The alternatives of an expression, those inside brackets left together."""
    out, depth, start = [], 0, 0
    for number, char in enumerate(words):
        depth += (char in "([") - (char in ")]")
        if char == "|" and not depth:
            out.append(words[start:number])
            start = number + 1
    return [*out, words[start:]] if words else []


def _forms(part: int) -> str:
    forms = [form for words in _HARMS.values() for form in _split(words[part])]
    return "|".join(sorted(forms, key=len, reverse=True))


TRANSITIVE = _forms(0)
"""`killed`, `destroying`: what stands before an object, or behind `were`."""
INTRANSITIVE = _forms(1)
STATES = _forms(2)
NOUNS = _forms(3)
STATUS = "|".join(_STATUS.values())

_LABELS = [
    (re.compile(rf"(?:{words})", re.IGNORECASE), harm)
    for harm, parts in _HARMS.items()
    for words in parts
    if words
] + [(re.compile(rf"(?:{words})", re.IGNORECASE), harm) for harm, words in _STATUS.items()]

DISEASE = re.compile(rf"(?i)\b{_ILLNESS}\b")
PEOPLE = bag(
    "people persons civilians children women men girls boys individuals families villagers residents "
    "students pupils schoolchildren schoolgirls schoolboys protesters protestors demonstrators "
    "journalists soldiers troops fighters militants rebels suspects migrants workers activists lawyers "
    "teachers doctors nurses medics staff members police policemen officers patients households "
    "worshippers passengers others citizens adults minors infants babies monks nuns priests peacekeepers "
    "personnel employees farmers fishermen miners bystanders victims nationals youths elderly "
    "inhabitants defenders insurgents gunmen rescuers volunteers guards judges officials indigenous"
)
ONE_PERSON = bag(
    "person child woman man civilian girl boy soldier student protester protestor journalist teenager "
    "activist lawyer teacher doctor nurse officer policeman villager worker demonstrator infant baby "
    "pupil migrant refugee detainee prisoner suspect other tourist patient farmer resident passenger guard "
    "driver cleric priest nun imam monk trader peacekeeper medic miner fisherman herder shepherd toddler "
    "youth reporter cameraman photographer blogger defender politician lawmaker mayor judge employee "
    "staffer volunteer rescuer bystander pedestrian commuter pilgrim worshipper adult minor militant rebel "
    "fighter gunman policewoman businessman paramedic driver interpreter member leader"
)
FOLK = bag(
    "people persons civilians children women men families villagers residents students refugees households "
    "citizens inhabitants others monks nuns migrants farmers herders fishermen youths workers adults minors"
)
"""Those who flee when they leave a country; a team or a minister may only travel."""
LEAVES = re.compile(
    r"(?i)left the country|crossed into|(?:sought|seek|seeking|taken|took)\s(?:refuge|shelter|asylum)"
    r"|sent back"
    r"|(?:liv|sleep|slept|shelter).*"
)
PLACES = bag(
    "villages towns cities districts neighbourhoods neighborhoods settlements camps hamlets townships "
    "communities provinces regions areas localities"
)
ABSTRACT = bag(
    "meetings elections talks sessions conferences trials hearings rallies protests demonstrations events "
    "ceremonies seats shares positions views questions issues bills proposals amendments projects programmes "
    "programs agreements treaties wars battles referendums consultations workshops seminars documents "
    "records jobs rights principles laws measures recommendations resolutions reports statements "
    "visits missions debates rounds games matches goals targets objectives indicators criteria elements "
    "exercises drills concerts interviews discussions negotiations briefings summits posts "
    "scenes films movies "
    "accounts stocks points photos photographs pictures samples testimonies decisions images"
)
"""What `held`, `hit` or `lost` may stand before without any harm to it."""

UNITS = bag(
    "day days week weeks month months year years hour hours minute minutes second seconds decade decades "
    "century centuries percent per dollar dollars euros pounds francs yuan km kms kilometres kilometers "
    "metres meters miles feet inches yards hectares acres tonnes tons kg kilograms litres liters times "
    "occasions points pages words countries states nations articles paragraphs resolutions meetings "
    "sessions degrees am pm a.m p.m o'clock ways steps reasons votes nights weekends mornings rounds "
    "thirds quarters generations parties calibre"
)
STOPS = bag(
    "in on at by for to from with and or but as is are was were be been being have has had will would "
    "can could may might must shall should do does did not who whom whose which that when where while "
    "after before since until during between against into onto over under through than then there their "
    "its his her they he she it we this these those said says told also still already reportedly "
    "allegedly including among abstentions favor favour a an if so because out up down off about "
    "guilty responsible"
)


@lru_cache(maxsize=1024)
def label(words: str) -> str:
    """The kind of harm that a word or phrase of the lists above names; empty for any other."""
    plain = " ".join(words.casefold().split())
    return next((harm for form, harm in _LABELS if form.fullmatch(plain)), "")


def both(one: str, two: str) -> str:
    """The label of two harms named together: `killed or injured`."""
    if not two or one == two or two == "shot":
        return one
    if not one or one == "shot":
        return two
    return (
        "killed or injured" if {one, two} <= {"killed", "injured", "killed or injured"} else f"{one} or {two}"
    )
