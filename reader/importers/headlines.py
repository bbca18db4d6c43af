"""The grammar of headlines: what tells them from the headings inside an article."""

import re

from reader.importers.names import word_set

_VERBS = word_set(
    "abducted abuses accused accuses acquits acquitted adopt adopts affirms agree agrees aims allows "
    "announces appeals appointed appoints approved approves arrested arrests asks assassinated attacked "
    "attacks awaits backs banned bans barred bars beaten begin begins blamed blames blocked blocks bombed "
    "bombs breaks brings bulldozed burned burns call calls cancels charged charges cites claimed claims "
    "clashes cleared closed closes commends concerned concludes condemn condemned condemns confirms "
    "continue continues convicted convicts cuts decides declares declines defends delays demand demanded "
    "demands demolished denied denies denounce denounces deplores deported deports deserve deserves "
    "destroyed detained detains die died dies disappeared disappears discuss discusses dismisses "
    "displaced drops endorses ends escalates establishes evicted executed executes expelled expels "
    "expresses extended extends face faces fail fails feared fears files finds fired fires fled flee "
    "flees forced forces freed frees gathers get gets gives go goes granted grants hailed halts hangs "
    "hears held helps highlights hints hits holds hosts immolate immolates impose imposes imprisoned "
    "improves increases indicted injured injures investigate investigates invites issues jailed jails "
    "joins keeps kidnapped kill killed kills launched launches leave leaves lifts listed lose loses lost "
    "makes marches marks marred mars meets mourn mourns moves murdered must needed needs opens ordered "
    "orders passes plans pledges postpones presents presses probes prosecuted protests punished put puts "
    "raided raids raises reach reaches reacts recalls recommends refuses rejects release released "
    "releases remain remains removed reopens repealed repeals reported reports resigns resume resumes "
    "return returned returns reveals rise rises robbed ruled rules sacked said say says seek seeks seized "
    "seizes sends sentenced sentences sets settles shells shot should shows shuts signs slain slams spark "
    "sparks stabbed stage staged starts step stop stops strikes struck submits suffer suffers summoned "
    "supports suspended suspends takes targeted targets tells threaten threatened threatens tortured "
    "triggers turns unites urge urged urges uses vanish visits votes vows walks wants warn warned warns "
    "welcome welcomed welcomes will wins withdraws wounded writes"
)
_MORE_VERBS = word_set(
    "abduct abducts accepts achieves acknowledges acquit acquits adjourns admit admits advises affirm "
    "affirms afflicts allege alleges allow allows amends amplifies apologise apologises apologize "
    "apologizes applaud applauds apprehends assassinate assassinates assures attend attends avenges "
    "averts avoid avoids becomes behead beheads belongs bemoans besiege besieges betrays boosts "
    "bulldoze bulldozes buries bury caution cautions celebrate celebrates censor censors cite cites "
    "clarifies coerces collapse collapses commemorate commemorates commit commits commute commutes "
    "compels complains complicates concedes condones conducts confess confesses confirm confirms "
    "confront confronts considers consoles contradicts convene convenes convinces corrects create "
    "creates criticise criticises criticize criticizes crush crushes decline declines decries decry "
    "deepens defies defy demolish demolishes denies denounce denounces deny deplores deploy deploys "
    "deprive deprives describes desecrates detain detains deteriorate deteriorates determines "
    "devastates diminishes disband disbands discloses discourages discover discovers dismantle "
    "dismantles dismiss dismisses disperse disperses displace displaces disproves disrupt disrupts "
    "distorts distributes divides dodge dodges drown drowns eases elaborates elect elects elevates "
    "eludes embraces emerge emerges empowers enables enact enacts encourages endanger endangers "
    "endorse endorses endures enforce enforces engulfs enjoys enlists ensures enter enters erase "
    "erases erodes erupt erupts evades evict evicts exacerbates examine examines exceeds exclude "
    "excludes execute executes exonerates expel expels explain explains expose exposes extend extends "
    "extradite extradites facilitates falters flee flees flout flouts foil foils forbid forbids "
    "forgive forgives fosters frees freezes frustrates garners generates grapple grapples grieve "
    "grieves halts hampers harass harasses haunts heed heeds hide hides highlight highlights hijack "
    "hijacks hinder hinders ignore ignores impede impedes implicates impose imposes impress impresses "
    "imprison imprisons improve improves inaugurates incarcerates incite incites include includes "
    "indict indicts induces infringe infringes infuriates initiates insists inspect inspects inspires "
    "instructs intensifies intensify interrogate interrogates intervene intervenes intimidate "
    "intimidates investigate investigates involves jeopardises jeopardizes join joins justifies "
    "kidnap kidnaps lacks lags lament laments languish languishes launch launches learn learns "
    "legalises legalizes lingers loom looms loot loots maintains manhandle manhandles marginalise "
    "marginalises marginalize marginalizes misses mistreat mistreats mobilise mobilises mobilize "
    "mobilizes mocks mulls nears necessitates neglect neglects negotiates nominate nominates observes "
    "obstruct obstructs occupies offends omits opens oppose opposes oppress oppresses organises "
    "organizes oust ousts outlaw outlaws overcomes overlooks oversees overtakes overturn overturns "
    "owes pardon pardons perpetrates persecute persecutes persist persists persuades plead pleads "
    "pleases pledges plunges poison poisons polarize polarizes poses possesses postpone postpones "
    "praise praises precedes predicts prefers prepare prepares presides presumes prevails prevent "
    "prevents proceed proceeds proclaims prohibit prohibits prolong prolongs promotes propose "
    "proposes prosecute prosecutes protects prove proves provide provides provokes publish publishes "
    "punishes pursue pursues qualifies quash quashes quells quits ransack ransacks ratifies ratify "
    "reaffirms reappears reasserts reassures rebuke rebukes receives reconvenes recovers redefines "
    "reduces reflects refuse refuses regains reinforces reinstates reiterate reiterates reject "
    "rejects relies relieves relocate relocates rely remember remembers remind reminds renders renew "
    "renews renounces reopen reopens repatriate repatriates repeal repeals repel repels replaces "
    "repress represses requires rescinds resembles resettle resettles resign resigns resist resists "
    "resonates responds restore restores restrict restricts resume resumes retains retaliate "
    "retaliates rethinks retracts retrieve retrieves reunite reunites revisits revive revives revoke "
    "revokes sabotages salutes scolds scrap scraps scrutinises scrutinizes secures seize seizes "
    "separates settle settles shames shelve shelves shines shrinks shrugs shuts sidelines silences "
    "simmer simmers simplifies skip skips slap slaps smears smuggle smuggles snub snubs soar soars "
    "soothes speaks spurs squanders stall stalls starve starves steal steals stifle stifles stokes "
    "strengthen strengthens stumbles subdues succeeds sue sues suppress suppresses surpasses "
    "surrender surrenders surrounds survive survives suspend suspends sustains swears tackle tackles "
    "taints tarnishes terminates terrifies terrorises terrorizes thrives thwart thwarts tighten "
    "tightens tolerates topple topples torches touts tramples transforms triggers uncover uncovers "
    "undercut undercuts undergo undergos undermine undermines undertakes unearth unearths unfolds "
    "unleashes unravels unsettle unsettles unveil unveils uphold upholds upsets vandalise vandalises "
    "vandalize vandalizes vilifies violate violates vow vows wage wages waive waives warn warns "
    "weaken weakens weigh weighs widens wields wipes withdraw withdraws wither withers withhold "
    "withholds worsen worsens wreck wrecks"
)
"""Forms that are no nouns as well."""
_COUNTRIES = word_set(
    "afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|"
    "bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia|"
    "bosnia and herzegovina|botswana|brazil|brunei|bulgaria|burkina faso|burma|burma/myanmar|burundi|"
    "cambodia|cameroon|canada|cape verde|central african republic|car|chad|chile|china|colombia|comoros|"
    "congo|costa rica|cote d’ivoire|côte d’ivoire|ivory coast|croatia|cuba|cyprus|czech republic|"
    "dr congo|drc|democratic republic of congo|democratic republic of the congo|denmark|djibouti|"
    "dominican republic|east timor|timor-leste|ecuador|egypt|el salvador|equatorial guinea|eritrea|"
    "estonia|eswatini|swaziland|ethiopia|eu|european union|fiji|finland|france|gabon|gambia|georgia|"
    "germany|ghana|greece|guatemala|guinea|guinea-bissau|guyana|haiti|honduras|hong kong|hungary|iceland|"
    "india|indonesia|iran|iraq|ireland|israel|israel/palestine|israel/opt|italy|jamaica|japan|jordan|"
    "kashmir|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|"
    "lithuania|luxembourg|macedonia|madagascar|malawi|malaysia|maldives|mali|malta|mauritania|mauritius|"
    "mexico|moldova|mongolia|montenegro|morocco|morocco/western sahara|mozambique|myanmar|namibia|nepal|"
    "netherlands|new zealand|nicaragua|niger|nigeria|north korea|north macedonia|norway|oman|pakistan|"
    "palestine|panama|papua new guinea|png|paraguay|peru|philippines|poland|portugal|qatar|romania|"
    "russia|russian federation|rwanda|samoa|saudi arabia|senegal|serbia|sierra leone|singapore|slovakia|"
    "slovenia|solomon islands|somalia|somaliland|south africa|south korea|south sudan|spain|sri lanka|"
    "sudan|sudan/south sudan|suriname|sweden|switzerland|syria|taiwan|tajikistan|tanzania|thailand|tibet|"
    "togo|tonga|trinidad and tobago|tunisia|turkey|türkiye|turkmenistan|uae|united arab emirates|uganda|"
    "uk|united kingdom|ukraine|united nations|un|united states|us|u.s.|usa|uruguay|uzbekistan|vanuatu|"
    "venezuela|viet nam|vietnam|west papua|western sahara|xinjiang|yemen|zambia|zimbabwe|africa|asia|"
    "americas|europe|middle east|central asia|caribbean|pacific|global|world",
    "|",
)
THEME_WORDS = word_set(
    "new rights human women women’s children children’s youth freedom freedoms liberty liberties expression "
    "press media religion religious belief assembly association speech torture impunity justice "
    "accountability transitional international domestic law laws rule detention imprisonment prison "
    "prisons prisoners death penalty executions disappearances enforced elections democracy governance "
    "corruption refugees migrants migrant migration asylum displacement displaced people peoples "
    "indigenous minorities minority lgbt lgbti lgbtq lgbtqi gender equality equity sexual orientation "
    "identity disability disabilities health education housing food water environment climate change "
    "business economic social cultural culture civil political economy politics society security "
    "terrorism counter-terrorism counterterrorism armed conflict conflicts war crimes crime humanity "
    "genocide peace peacekeeping development labour labor workers trafficking slavery racism "
    "discrimination violence surveillance privacy technology digital internet arms police policing "
    "courts africa asia europe america americas pacific middle east north south central west western "
    "eastern northern southern sub-saharan sahara gulf caribbean caucasus balkans mena region regions "
    "regional world worldwide global national local news latest recent update updates newsletter "
    "newsletters releases release "
    "statement statements report reports publications events blog blogs opinion opinions analysis "
    "features feature commentary interviews interview multimedia video videos dispatches letters briefing "
    "briefings campaigns campaign action actions urgent stories story issue issues articles archive "
    "archives category categories topics topic special headlines bulletin january february march april "
    "may june july august september october november december"
)
_SMALL = word_set("a about all and at by for from in more of on our the to under")
_HEAD = re.compile(r"^(?P<head>[^:|–—]{2,40}?)\s*(?::|\||\s[–—-])\s+(?=\S+\s+\S+)")
_WORD = re.compile(r"[^\W\d_]+")


def has_verb(text: str) -> bool:
    """Whether a line has a verb of headlines: `Court frees two` has, `The work of the court` has not."""
    words = _WORD.findall(text.casefold())
    if len(words) < 4:
        return False
    verbs = _VERBS if len(words) > _FEW else _VERBS - _PLURALS
    if any(word in verbs or word in _MORE_VERBS for word in words[1:]):
        return True
    if words[-1].endswith("ed") and len(words[-1]) > 4:
        return True
    if _PARTICIPLE.search(text) or _IRREGULAR.search(text):
        return True
    return words[0] not in _ASKS and _AUXILIARY.search(text) is not None


_FEW = 4
_PLURALS = word_set(
    "abuses aims appeals approves arrests attacks bans bars blocks breaks calls charges claims clashes "
    "cuts defends delays demands drops ends faces fears files finds fires hints hits holds issues keeps "
    "leaves lifts marches marks meets moves needed orders plans presses probes protests raids raises "
    "reach releases reports returns reveals rises rules sets shells shows signs slams sparks stage "
    "starts step stops strikes suffer takes targets turns uses visits votes walks wants warns"
)
"""Which a line of few words may have as plurals: `Police raids at night` is a heading as well."""
_PARTICIPLE = re.compile(
    r"(?<=\s)[^\W\d_]{2,}ed (?:by|in|after|over|at|for|to|from|as|on|against|amid|during|with|near|since|"
    r"without|before|under|inside|outside|ahead)\b",
    re.I,
)
"""`shamed by`: a participle that no noun follows."""
_IRREGULAR = re.compile(
    r"(?<=\s)(?:met|hit|struck|held|found|kept|sent|taken|given|driven|torn|caught|built|sold|seen|brought|bought|"
    r"fought|lost|paid|split|swept|thrown|burnt|broken|stolen|hidden|forgotten|sworn|born|shown|bound) "
    r"(?:by|with|in|at|over|after|for|on|as|to|from|amid|under|without|near|before)\b",
    re.I,
)
"""`met with`: the same of verbs with a form of their own."""
_AUXILIARY = re.compile(
    r"(?<=\s)(?:is|are|was|were|isn[’']t|aren[’']t|wasn[’']t|has|have|had|cannot|can[’']t|can|could|would|won[’']t|"
    r"does|doesn[’']t|do|don[’']t|did|didn[’']t|may|might)\s(?!\d)",
    re.I,
)
_ASKS = word_set("what who how why when where which whose")
"""With these begin headings as well as headlines."""


def is_country(text: str) -> bool:
    """Whether a line is the name of a country or region and nothing else."""
    return text.casefold().replace("'", "’") in _COUNTRIES


def country_prefix(text: str) -> bool:
    """Whether a line begins with a country or region and a colon, bar or dash: `Iceland: …`."""
    found = _HEAD.match(text)
    if found is None:
        return False
    parts = re.split(r"\s*[/,&]\s*|\s+and\s+", found["head"].casefold().replace("'", "’"))
    return found["head"].casefold() in _COUNTRIES or all(part in _COUNTRIES for part in parts)


def is_theme(text: str) -> bool:
    """Whether a line names a theme, a region or a part of a site and nothing else: `Women’s Rights`."""
    words = [word for word in re.split(r"[\s/&,|()–—]+", text.casefold().replace("'", "’")) if word]
    own = [word for word in words if word not in _SMALL and not word.isdigit()]
    return 0 < len(words) <= 9 and bool(own) and all(word in THEME_WORDS for word in own)
