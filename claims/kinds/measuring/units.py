"""What units are worth in the base unit of what they measure. One line a unit; exact by definition unless said.

Sources: SI brochure; international yard and pound agreement of 1959; NIST SP 811 appendix B; China's State Council
order of 1984 (市制); Japan's Measurement Act (坪 is 400/121 m²). A unit of several customs names them all: the one
that fits what is written counts (a ton is metric, short or long; a gallon is of the US or imperial).
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

# what is measured: unit: worth in the first unit of the line; "a|b" are customs, "x+y" is worth and zero point
FACTORS = {
    "length": (
        "m:1 km:1000 dm:0.1 cm:0.01 mm:0.001 um:1e-6 nm:1e-9 mi:1609.344 ft:0.3048 inch:0.0254 yd:0.9144 nmi:1852 "
        "li:500 zhang:10/3 chi:1/3 cun:1/30 ly:9460730472580800 au:149597870700"
    ),
    "area": (
        "m2:1 km2:1e6 ha:10000 cm2:1e-4 mm2:1e-6 mu:2000/3 acre:4046.8564224 ft2:0.09290304 inch2:0.00064516 "
        "mi2:2589988.110336 pyeong:400/121 tsubo:400/121"
    ),
    "volume": (
        "L:1 mL:0.001 dL:0.1 cL:0.01 hL:100 kL:1000 m3:1000 cm3:0.001 ft3:28.316846592 gal:3.785411784|4.54609 "
        "bbl:158.987294928 pt:0.473176473|0.56826125 qt:0.946352946|1.1365225 floz:0.0295735295625|0.0284130625"
    ),
    "mass": (
        "kg:1 g:0.001 mg:1e-6 ug:1e-9 t:1000|907.18474|1016.0469088 short_ton:907.18474 lb:0.45359237 "
        "oz:0.028349523125 stone:6.35029318 ct:0.0002 jin:0.5|0.6|0.60478982 liang:0.05|0.0375 geun:0.6|0.4"
    ),
    "speed": "mps:1 kmph:1/3.6 mph:0.44704 knot:1852/3600 kmps:1000 cmps:0.01 fps:0.3048 mpmin:1/60 kmpmin:1000/60",
    "temperature": "degC:1+0 degF:5/9+-32 K:1+-273.15",
    "power": "W:1 kW:1000 MW:1e6 GW:1e9 hp:745.699872|735.49875",
    "energy": (
        "J:1 kJ:1000 MJ:1e6 Wh:3600 kWh:3.6e6 MWh:3.6e9 GWh:3.6e12 TWh:3.6e15 kcal:4184|4186.8 cal:4.184|4184 "
        "BTU:1055.05585262"
    ),
    "pressure": "Pa:1 hPa:100 kPa:1000 MPa:1e6 bar:100000 psi:6894.757293168 atm:101325 mmHg:133.322387415",
    "frequency": "Hz:1 kHz:1000 MHz:1e6 GHz:1e9 THz:1e12",
}


@dataclass(frozen=True, slots=True)
class Worth:
    """What one of a unit is worth in the base unit, above its zero point."""

    worth: Decimal
    zero: Decimal = Decimal(0)

    def to_base(self, value: Decimal) -> Decimal:
        """A value of this unit in the base unit."""
        return (value + self.zero) * self.worth

    def from_base(self, value: Decimal) -> Decimal:
        """A value of the base unit in this one."""
        return value / self.worth - self.zero


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: what it measures, and what it is worth by each custom, the commonest first."""

    measures: str
    customs: tuple[Worth, ...]


@cache
def units() -> dict[str, Unit]:
    """Every unit by the name figures give it."""
    found = {}
    for measures, line in FACTORS.items():
        for entry in line.split():
            name, _colon, worths = entry.partition(":")
            found[name] = Unit(measures, tuple(_worth(each) for each in worths.split("|")))
    return found


def _worth(written: str) -> Worth:
    worth, _plus, zero = written.partition("+")
    above, _slash, below = worth.partition("/")
    return Worth(Decimal(above) / Decimal(below or 1), Decimal(zero or 0))
