"""Write `checker/units.tsv` from pint: the canonical name, dimension, factor and offset of every unit we read.

python benchmarks/build_units.py
"""

from pathlib import Path

import pint

DIMENSIONS = {
    "length": """
        meter millimeter centimeter kilometer micrometer nanometer inch foot yard mile nautical_mile decimeter
        picometer fathom furlong light_year parsec astronomical_unit micron mil""",
    "area": """
        square_meter square_millimeter square_centimeter square_kilometer square_inch square_foot square_yard
        square_mile acre hectare are""",
    "volume": """
        liter milliliter centiliter deciliter hectoliter megaliter cubic_meter cubic_millimeter
        cubic_centimeter cubic_kilometer cubic_inch cubic_foot cubic_yard cubic_mile gallon imperial_gallon
        quart pint cup fluid_ounce imperial_fluid_ounce imperial_pint oil_barrel barrel tablespoon teaspoon
        bushel acre_foot""",
    "mass": """
        gram milligram microgram kilogram tonne metric_ton megatonne kilotonne pound ounce stone ton long_ton
        troy_ounce carat grain hundredweight dram kilotonne""",
    "time": "second millisecond microsecond nanosecond minute hour day week fortnight month year decade century",
    "speed": """
        meter_per_second kilometer_per_hour mile_per_hour foot_per_second knot kilometer_per_second
        mile_per_second foot_per_minute inch_per_second""",
    "energy": """
        joule kilojoule megajoule gigajoule terajoule calorie kilocalorie watt_hour kilowatt_hour
        megawatt_hour gigawatt_hour terawatt_hour british_thermal_unit electron_volt therm foot_pound""",
    "power": "watt milliwatt kilowatt megawatt gigawatt terawatt horsepower metric_horsepower brake_horsepower",
    "pressure": """
        pascal hectopascal kilopascal megapascal bar millibar atmosphere psi millimeter_Hg inch_Hg torr
        pound_force_per_square_inch kip_per_square_inch""",
    "force": "newton kilonewton meganewton pound_force kilogram_force",
    "frequency": "hertz kilohertz megahertz gigahertz terahertz revolutions_per_minute",
    "voltage": "volt millivolt kilovolt megavolt",
    "current": "ampere milliampere kiloampere",
    "resistance": "ohm kiloohm megaohm",
    "charge": "coulomb ampere_hour milliampere_hour",
    "data": """
        bit byte kilobyte megabyte gigabyte terabyte petabyte exabyte kilobit megabit gigabit terabit kibibyte
        mebibyte gibibyte""",
    "data_rate": """
        bit_per_second kilobit_per_second megabit_per_second gigabit_per_second byte_per_second
        megabyte_per_second gigabyte_per_second""",
    "temperature": "kelvin degree_Celsius degree_Fahrenheit degree_Rankine",
    "temperature_difference": "delta_degree_Celsius delta_degree_Fahrenheit",
    "angle": "degree radian arcminute arcsecond turn",
    "luminosity": "lumen candela",
    "illuminance": "lux",
    "density": """
        kilogram_per_cubic_meter gram_per_cubic_centimeter gram_per_liter milligram_per_liter
        microgram_per_cubic_meter""",
    "torque": "newton_meter",
    "radiation": "sievert millisievert microsievert gray",
    "radioactivity": "becquerel",
    "acceleration": "meter_per_second_squared standard_gravity",
    "amount": "mole millimole",
    "flow": """
        liter_per_second liter_per_minute cubic_meter_per_second gallon_per_minute cubic_foot_per_second
        barrel_per_day""",
    "concentration": "part_per_million part_per_billion",
    "emission": "gram_per_kilometer",
    "image": "pixel megapixel",
    "fuel": "mile_per_gallon kilometer_per_liter",
}
WORDS = {"square_": "{} ** 2", "cubic_": "{} ** 3"}
SPECIAL = {
    "decade": "dekayear",  # what pint calls a decade is a step of a logarithmic scale
    "mil": "thou",  # what pint calls a mil is an angle
    "brake_horsepower": "horsepower",
    "part_per_million": "microgram / gram",
    "part_per_billion": "nanogram / gram",
    "newton_meter": "newton * meter",
    "meter_per_second_squared": "meter / second ** 2",
    "foot_pound": "foot_pound",
    "ampere_hour": "ampere * hour",
    "milliampere_hour": "milliampere * hour",
    "watt_hour": "watt * hour",
}


def expression(name: str) -> str:
    """Our name of a unit as an expression for pint."""
    if name in SPECIAL:
        return SPECIAL[name]
    for prefix in ("kilo", "mega", "giga", "tera"):
        if name == f"{prefix}watt_hour":
            return f"{prefix}watt * hour"
    if "_per_" in name and name != "revolutions_per_minute":
        over, _, under = name.partition("_per_")
        return f"({expression(over)}) / ({expression(under)})"
    for word, power in WORDS.items():
        if name.startswith(word):
            return power.format(name.removeprefix(word))
    return name


def rows() -> list[str]:
    """The lines of the table."""
    registry = pint.UnitRegistry(autoconvert_offset_to_baseunit=True)
    found = []
    for dimension, names in DIMENSIONS.items():
        for name in dict.fromkeys(names.split()):
            try:
                zero, one = (registry.Quantity(x, expression(name)).to_base_units().magnitude for x in (0.0, 1.0))
            except pint.UndefinedUnitError:
                print("pint does not know", name)
                continue
            found.append(f"{name}\t{dimension}\t{float(one - zero if zero else one)!r}\t{float(zero)!r}")
    return found


if __name__ == "__main__":
    path = Path(__file__).parent.parent / "checker" / "units.tsv"
    path.write_text("# name, dimension, factor, offset; made by benchmarks/build_units.py\n" + "\n".join(rows()) + "\n")
