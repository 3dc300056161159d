"""Signs of units that stand beside numbers in any language (SI brochure, and the custom of newspapers).

One line a unit: its name here, then every sign for it; case counts (MW, mW). A second colon gives a factor.
"""

SIGNS = {
    "km": "km KM Km", "m": "m", "dm": "dm", "cm": "cm CM", "mm": "mm", "um": "um µm μm", "nm": "nm", "mi": "mi",
    "ft": "ft", "yd": "yd", "nmi": "nmi", "kg": "kg KG Kg kgs", "g": "g", "mg": "mg", "ug": "ug µg μg mcg",
    "t": "t", "lb": "lb lbs", "oz": "oz", "L": "L l", "mL": "mL ml ML cc mls", "dL": "dL dl", "cL": "cL cl",
    "hL": "hL hl", "bbl": "bbl", "gal": "gal gals", "m2": "m2 m² ㎡ m^2 sqm", "km2": "km2 km² km^2 sqkm",
    "cm2": "cm2 cm²", "mm2": "mm2 mm²", "ha": "ha", "ft2": "sqft ft2 ft²", "mi2": "sqmi mi2", "m3": "m3 m³",
    "cm3": "cm3 cm³", "ft3": "ft3 ft³ cuft", "tbsp": "tbsp", "tsp": "tsp", "kmph": "km/h kph kmh kmph km/hr",
    "mps": "m/s", "mph": "mph MPH", "kmpms": "km/ms", "kmps": "km/s", "cmps": "cm/s", "W": "W", "kW": "kW KW kw",
    "MW": "MW", "GW": "GW", "mW": "mW", "hp": "hp HP", "Wh": "Wh", "kWh": "kWh KWh kwh KWH", "MWh": "MWh",
    "GWh": "GWh", "TWh": "TWh", "J": "J", "kJ": "kJ KJ", "MJ": "MJ", "kcal": "kcal", "cal": "cal", "eV": "eV",
    "BTU": "BTU Btu", "TCE": "tce", "V": "V", "kV": "kV KV", "mV": "mV", "mA": "mA", "A": "A", "Hz": "Hz hz",
    "kHz": "kHz KHz", "MHz": "MHz Mhz", "GHz": "GHz Ghz", "THz": "THz", "bit": "bit bits", "kbit": "kbit Kbit",
    "Mbit": "Mbit Mb", "Gbit": "Gbit Gb", "byte": "byte", "kB": "kB KB", "MB": "MB", "GB": "GB", "TB": "TB",
    "PB": "PB", "EB": "EB", "Pa": "Pa", "kPa": "kPa", "MPa": "MPa", "hPa": "hPa", "bar": "bar", "psi": "psi",
    "mmHg": "mmHg", "atm": "atm", "degC": "°C ℃ ° C", "degF": "°F ℉", "K": "", "deg": "° deg deg.", "rad": "rad",
    "ct": "ct",
}  # fmt: skip
DURATION_SIGNS = {"hour": "h hr hrs", "minute": "min mins", "second": "s sec secs", "ms": "ms"}
