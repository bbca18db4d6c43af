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
_HEAD = re.compile(r"^(?P<head>[^:|–—]{2,40}?)\s*(?::|\||\s[–—-])\s+(?=\S+\s+\S+)")
_WORD = re.compile(r"[^\W\d_]+")


def has_verb(text: str) -> bool:
    """Whether a line has a verb of headlines: `Court frees two` has, `The work of the court` has not."""
    words = _WORD.findall(text.casefold())
    if len(words) < 4:
        return False
    return any(word in _VERBS for word in words[1:]) or (words[-1].endswith("ed") and len(words[-1]) > 4)


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
