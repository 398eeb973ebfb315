"""Physical units as they are written, and pint's canonical name of each."""

import re

from checker import units

# Canonical name: the words and signs it is written with. Plurals of words are added; signs keep their case.
WORDS = {
    "meter": "metre", "kilometer": "kilometre kilo-metre", "centimeter": "centimetre", "millimeter": "millimetre",
    "micrometer": "micrometre",
    "nanometer": "nanometre", "inch": "", "foot": "", "yard": "", "mile": "", "nautical_mile": "", "fathom": "",
    "furlong": "", "light_year": "light-year",
    "decimeter": "decimetre", "picometer": "picometre", "acre": "", "hectare": "", "liter": "litre",
    "milliliter": "millilitre", "centiliter": "centilitre", "deciliter": "decilitre", "hectoliter": "hectolitre",
    "gallon": "", "quart": "", "pint": "", "cup": "", "barrel": "", "tablespoon": "tbsp", "teaspoon": "tsp",
    "bushel": "", "fluid_ounce": "fl_oz",
    "gram": "gramme", "milligram": "milligramme", "microgram": "microgramme", "kilogram": "kilo kilogramme",
    "tonne": "metric_ton metric_tonne", "ton": "short_ton", "long_ton": "",
    "pound": "lb", "ounce": "oz", "stone": "", "carat": "", "grain": "", "megatonne": "megaton",
    "kilotonne": "kiloton", "troy_ounce": "", "hundredweight": "",
    "knot": "", "joule": "", "kilojoule": "", "megajoule": "", "calorie": "", "kilocalorie": "", "watt": "",
    "kilowatt": "", "megawatt": "", "gigawatt": "", "terawatt": "",
    "watt_hour": "watt-hour", "kilowatt_hour": "kilowatt-hour", "megawatt_hour": "megawatt-hour",
    "gigawatt_hour": "gigawatt-hour", "terawatt_hour": "terawatt-hour",
    "british_thermal_unit": "btu", "horsepower": "hp", "brake_horsepower": "bhp", "pascal": "", "kilopascal": "",
    "megapascal": "", "bar": "", "millibar": "",
    "newton": "", "kilonewton": "", "hertz": "", "kilohertz": "", "megahertz": "", "gigahertz": "", "volt": "",
    "kilovolt": "", "millivolt": "", "ampere": "amp",
    "milliampere": "milliamp", "ohm": "", "bit": "", "byte": "", "kilobyte": "", "megabyte": "meg", "gigabyte": "gig",
    "terabyte": "", "petabyte": "", "exabyte": "", "kilobit": "",
    "megabit": "", "gigabit": "", "terabit": "", "kelvin": "", "lumen": "", "lux": "", "becquerel": "", "sievert": "",
    "millisievert": "", "microsievert": "", "radian": "",
    "mole": "", "decibel": "", "kiloohm": "kilohm", "megapixel": "", "pixel": "", "turn": "",
    "square_meter": "square_metre sq_meter sq_metre sq_m", "square_kilometer": "square_kilometre sq_kilometre sq_km",
    "square_mile": "sq_mile", "square_foot": "sq_foot sq_ft square_ft",
    "square_yard": "sq_yard", "square_inch": "sq_inch sq_in", "square_centimeter": "square_centimetre",
    "cubic_meter": "cubic_metre cu_m", "cubic_foot": "cu_ft cubic_ft",
    "cubic_centimeter": "cubic_centimetre", "cubic_yard": "", "cubic_kilometer": "cubic_kilometre", "cubic_inch": "",
    "cubic_mile": "",
    "part_per_million": "", "part_per_billion": "",
}  # fmt: skip
SIGNS = {
    "meter": "m mtr", "kilometer": "km kms", "centimeter": "cm cms", "millimeter": "mm", "micrometer": "μm µm",
    "nanometer": "nm", "decimeter": "dm",
    "inch": "in″", "foot": "ft", "yard": "yd yds", "mile": "mi", "square_meter": "m2 m² sqm",
    "square_kilometer": "km2 km² sqkm", "square_centimeter": "cm2 cm²", "square_foot": "sqft ft2 ft²",
    "cubic_meter": "m3 m³", "cubic_centimeter": "cm3 cm³ cc", "cubic_kilometer": "km3 km³", "cubic_foot": "ft3 ft³",
    "hectare": "ha", "liter": "l L ltr", "milliliter": "ml mL", "centiliter": "cl cL", "deciliter": "dl",
    "gram": "g gm gms", "milligram": "mg", "microgram": "μg µg mcg", "kilogram": "kg kgs", "tonne": "t",
    "pound": "lb lbs", "ounce": "oz",
    "mile_per_hour": "mph m.p.h MPH", "kilometer_per_hour": "km/h kmh kph kmph km/hr KPH", "meter_per_second": "m/s",
    "foot_per_second": "ft/s fps", "kilometer_per_second": "km/s",
    "knot": "kn kt kts", "joule": "J", "kilojoule": "kJ kj", "megajoule": "MJ", "kilocalorie": "kcal kcals",
    "calorie": "cal", "watt": "W", "kilowatt": "kW KW kw", "megawatt": "MW mw", "gigawatt": "GW", "terawatt": "TW",
    "watt_hour": "Wh", "kilowatt_hour": "kWh kwh KWh", "megawatt_hour": "MWh", "gigawatt_hour": "GWh",
    "terawatt_hour": "TWh", "horsepower": "hp HP", "brake_horsepower": "bhp", "metric_horsepower": "PS ps",
    "pascal": "Pa", "hectopascal": "hPa", "kilopascal": "kPa", "megapascal": "MPa", "psi": "psi PSI",
    "millimeter_Hg": "mmHg", "kip_per_square_inch": "ksi",
    "hertz": "Hz hz", "kilohertz": "kHz khz KHz", "megahertz": "MHz mhz Mhz", "gigahertz": "GHz ghz Ghz", "volt": "V",
    "kilovolt": "kV", "ampere": "A", "milliampere": "mA", "milliampere_hour": "mAh", "ohm": "Ω",
    "kilobyte": "KB kB kb", "megabyte": "MB", "megabit": "Mb mb", "gigabyte": "GB Gb gb", "terabyte": "TB tb",
    "petabyte": "PB", "kilobit_per_second": "kbps Kbps kbit/s", "megabit_per_second": "Mbps mbps Mbit/s Mb/s",
    "gigabit_per_second": "Gbps", "newton": "N", "kilonewton": "kN", "newton_meter": "Nm N·m",
    "foot_pound": "ft-lb ft·lb lb-ft ft-lbs", "revolutions_per_minute": "rpm RPM", "decibel": "dB db",
    "mile_per_gallon": "mpg", "barrel_per_day": "bpd b/d",
    "part_per_million": "ppm", "part_per_billion": "ppb", "millisievert": "mSv", "microsievert": "μSv µSv",
    "sievert": "Sv", "milligram_per_liter": "mg/l mg/L", "gram_per_kilometer": "g/km", "cubic_foot_per_second": "cfs",
    "radian": "rad", "kelvin": "K",
}  # fmt: skip
# Signs that are also letters of another kind: read only where they touch the number or follow one space and end there.
TOUCHY = frozenset("m g l L t A V W J N K in kn kt cal mi PS ps".split())
# Of these only the lower-case letter right after the digits counts.
GLUED_ONLY = frozenset("t A V W J N K g l L cal".split())
# Words that are nouns of another kind at least as often: they need a further sign that a measure is meant.
UNSURE = frozenset("stone grain bar cup turn mole bit".split())
IRREGULAR = {
    "foot": "feet", "inch": "inches", "hertz": "hertz", "horsepower": "horsepower", "lux": "lux",
    "brake_horsepower": "brake_horsepower", "part_per_million": "parts_per_million",
    "part_per_billion": "parts_per_billion", "british_thermal_unit": "british_thermal_units",
}  # fmt: skip


def spelt_units() -> dict[str, str]:
    """Every word, in lower case with single spaces, and the canonical name."""
    known = {}
    for name, others in WORDS.items():
        for form in (name, *others.split()):
            for shape in {form, IRREGULAR.get(form, form + "s")}:
                known[shape.replace("_", " ")] = name
                known[shape.replace("_", "-")] = name
        tail = name.rpartition("_")[2]
        if "_" in name and tail in IRREGULAR:
            for form in (name, *others.split()):
                if form.endswith(tail):
                    known[(form[: -len(tail)] + IRREGULAR[tail]).replace("_", " ")] = name
    known["meters squared"] = known["metres squared"] = "square_meter"
    return known


SPELT = spelt_units()
SIGNED = {sign: name for name, signs in SIGNS.items() for sign in signs.split()}
WORD = re.compile(r"(?: |- ?|\n)?([A-Za-z]++)")
SIGN = re.compile(
    r" ?+[{<(\[]?([A-Za-zμµΩ°]++(?:[²³]|[23](?![0-9]))?(?:[/·.-](?:hr?|s|l|L|lbs?|km|d|"
    r"m)(?![A-Za-z]))?)(?![A-Za-z0-9])"
)
HYPHENED = re.compile(r"-([A-Za-z]{2,4}+(?:/[hs])?)(?![\w-])")  # "a 55-mph zone"
INCHES = re.compile(r" ?(\"|''|″)(?= (?:long|wide|high|tall|deep|thick|across|x|by|in|screen|display|and)\b)")
DEGREES = re.compile(
    r"[ -]?(?:(degrees?|deg\b\.?|°|º)[ -]?)?(celsius|celcius|centigrade|centigrate|fahrenheit|farenheit|"
    r"[cf](?![a-z'’-]|/[^0-9]))?",
    re.IGNORECASE,
)
SCALES = {"f": "degree_Fahrenheit", "c": "degree_Celsius"}
WARM = re.compile(
    r"temperature|thermostat|weather|warm|heat|oven\b|roast|bake|cold|freez|hot(?:ter|test)?\b|cool|fever|boil|melt|"
    r"overnight|\b(?:highs?|lows?) of\b|\bsnow|\bfrost|sunshine|humid"
)


def is_quoted(text: str, at: int) -> bool:
    """Whether a straight mark at an offset closes what one before it opens: "Locker 7" by its publishers."""
    opened = text.rfind('"', max(at - FARTHEST_MARK, text.rfind("\n", 0, at) + 1), at)
    return opened >= 0 and text[opened + 1].isalpha() and (opened == 0 or not text[opened - 1].isalnum())


FARTHEST_MARK = 200  # code points between the marks of a quotation


def unit_after(text: str, low: str, end: int) -> tuple[str, str, int] | None:
    """The physical unit that stands after a number: canonical name, dimension, where it ends."""
    match = WORD.match(low, end)
    if (match is not None and match[1] in FIRST_WORDS and (match.start(1) > end or match[1] in AREAS)) or (
        match is not None and match[1] in SPELT and len(match[1]) > 2
    ):
        found = longest(low, match)
        if found is not None:
            return found
    if match is None or len(match[1]) < 5:
        match = SIGN.match(text, end) or HYPHENED.match(text, end)
        if match is not None and (name := SIGNED.get(match[1])) is not None:
            sign = match[1]
            gap = match.start(1) - end
            stop = match.end()
            if text[end] == "-" and (sign in TOUCHY or len(sign) == 1):
                return None
            if gap == 2 and text[stop : stop + 1] in "})>]":
                stop += 1
            elif gap == 1 and text[end] in "({<[":
                return None
            if sign == "K" and WARM.search(low, max(end - 200, 0), end + 100) is None:
                return None  # "512K" is of a computer
            if sign in TOUCHY and gap and (sign in GLUED_ONLY or text[stop : stop + 1] == "'"):
                return None
            return name, dimension(name), stop
    if (match := INCHES.match(text, end)) is not None and not (match[1] == '"' and is_quoted(text, end)):
        return "inch", "length", match.end(1)
    return None


def longest(low: str, first: "re.Match[str]") -> tuple[str, str, int] | None:
    """The longest unit name of up to three words that begins here."""
    words, ends = [first[1]], [first.end()]
    while len(words) < 3 and (match := NEXT.match(low, ends[-1])) is not None:
        words.append(match[1])
        ends.append(match.end())
    for count in range(len(words), 0, -1):
        if (name := SPELT.get(" ".join(words[:count]))) is not None:
            return name, dimension(name), ends[count - 1]
    return None


AREAS = frozenset({"sq", "cu"})  # "612sq m"
NEXT = re.compile(r"[ -]([a-z]++)")
FIRST_WORDS = frozenset(form.split(" ")[0] for form in SPELT)


def dimension(name: str) -> str:
    return units.dimension_of(name) or "count"


def temperature_after(text: str, low: str, end: int) -> tuple[str, str, int] | None:
    """Degrees after a number: Celsius, Fahrenheit, or `degree` of temperature or angle as the text around says."""
    match = DEGREES.match(text, end)
    if match is None or match.end() == end:
        return None
    degree, scale = match[1], match[2]
    if scale is not None:
        if (
            degree is None
            and len(scale) == 1
            and (match.start(2) != end or not scale.isupper() or not WARM.search(low, max(end - 200, 0), end + 100))
        ):
            return None
        if degree is not None and len(scale) == 1 and scale.islower() and low[match.end() : match.end() + 1] == ".":
            pass
        return SCALES[scale[0].lower()], "temperature", match.end()
    if degree is None:
        return None
    stop = match.end(1)
    around = low[max(end - 120, 0) : match.start(1)] + low[stop : end + 80]
    warm = degree.lower().startswith("deg.") or WARM.search(around) is not None
    return "degree", "temperature" if warm else "angle", stop
