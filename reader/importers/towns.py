"""The towns from which agencies and bodies date their reports, by their names."""

from reader.importers.names import word_set

_TOWNS = word_set(
    "abidjan|abuja|accra|aden|addis ababa|algiers|almaty|amman|ankara|antananarivo|asmara|astana|asunción|"
    "athens|baghdad|baku|bamako|bangkok|bangui|banjul|basra|beijing|beirut|belgrade|benghazi|berlin|bern|"
    "bishkek|bissau|bogotá|bogota|brasília|brasilia|brazzaville|brussels|bucharest|budapest|buenos aires|"
    "bujumbura|cairo|canberra|caracas|chisinau|colombo|conakry|copenhagen|cotonou|dakar|damascus|"
    "dar es salaam|delhi|dhaka|diyarbakir|djibouti|doha|dubai|dublin|dushanbe|erbil|freetown|gaborone|"
    "gaza|gaza city|geneva|goma|grozny|guatemala city|hanoi|harare|havana|helsinki|hong kong|honiara|"
    "islamabad|istanbul|jakarta|jerusalem|johannesburg|juba|kabul|kampala|karachi|kathmandu|khartoum|"
    "kigali|kingston|kinshasa|kuala lumpur|kuwait city|kyiv|kiev|la paz|lagos|lahore|libreville|lilongwe|"
    "lima|lisbon|ljubljana|lomé|lome|london|los angeles|luanda|lusaka|madrid|malabo|managua|manama|manila|"
    "maputo|mexico city|minsk|mogadishu|monrovia|montevideo|moscow|mosul|muscat|nairobi|naypyidaw|"
    "n’djamena|n'djamena|new delhi|new york|niamey|nicosia|nouakchott|oslo|ottawa|ouagadougou|panama city|"
    "paris|peshawar|phnom penh|port-au-prince|port moresby|prague|pretoria|pristina|pyongyang|quetta|"
    "quito|rabat|ramallah|rangoon|riga|rio de janeiro|riyadh|rome|san josé|san jose|san salvador|sana’a|"
    "sana'a|sanaa|santiago|santo domingo|sarajevo|seoul|singapore|skopje|sofia|srinagar|stockholm|"
    "strasbourg|suva|taipei|tallinn|tashkent|tbilisi|tegucigalpa|tehran|tel aviv|the hague|tirana|tokyo|"
    "tripoli|tunis|ulaanbaatar|valletta|vatican city|vienna|vientiane|vilnius|warsaw|washington|"
    "washington dc|washington d.c.|windhoek|yangon|yaoundé|yaounde|yerevan|zagreb|zurich",
    "|",
)


def is_known_town(name: str) -> bool:
    """Whether reports are often dated from a place of that name."""
    return name.strip(" ,").casefold() in _TOWNS
