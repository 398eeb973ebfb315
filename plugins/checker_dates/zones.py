"""Time zones, by the names that newspapers give them."""

from checker.frozen import Frozen

SIXTY = 60  # minutes of an hour
# Names, and the hours ahead of UTC that each may mean: in all the year, or in the winter and the summer of the north,
# with a tilde where the name is winter's and used loosely in summer. The clocks of one area change on one day. A name
# that several zones share, as CST is of America, Australia and China, has all of them.
TABLE = """
    GMT, UTC, greenwich mean time: 0
    UK time, British time, Irish time, London time: europe 0/1
    BST: 1, 6
    british summer time, WEST: 1
    WET: europe 0~1
    CET, central european time: europe 1~2
    paris time, berlin time: europe 1/2
    CEST, central european summer time: 2
    EET: europe 2~3
    EEST, TRT, EAT: 3
    MSK, moscow time: 3, 4
    IST: 1, 2, 5.5
    indian time, indian standard time, SLST: 5.5
    WAT: 1, 2
    SAST, CAT: 2
    IDT: 3
    IRST: 3.5, 4.5
    GST: 4
    AFT: 4.5
    PKT: 5
    NPT: 5.75
    BDT: 6
    MMT: 6.5
    WIB, ICT: 7
    WITA, SGT, MYT, HKT, PHT, AWST, beijing time, hong kong time, singapore time: 8
    WIT, JST, KST, japan time, japanese time, tokyo time: 9
    ACST: 9.5, 10.5/9.5
    ACDT: 10.5
    AEST: 10, 11/10
    AEDT: 11
    sydney time, melbourne time: 11/10
    NZST: 12, 13/12
    NZDT: 13
    EST, eastern standard time: america -5~-4, australia 10, australia 11/10
    CST, central standard time: america -6~-5, australia 9.5, australia 10.5/9.5, 8
    MST, mountain standard time: america -7~-6, america -7, 6.5, 8
    PST, pacific standard time: america -8~-7, 5, 8
    AKST: america -9~-8
    AST: america -4~-3, 3
    NST: america -3.5~-2.5
    EDT, eastern daylight time: america -4, australia 11
    CDT, central daylight time: america -5, australia 10.5
    MDT, mountain daylight time: america -6
    PDT, pacific daylight time: america -7
    AKDT: america -8
    ADT: america -3
    NDT: america -2.5
    HST: -10
    ET, new york time: america -5/-4
    CT: america -6/-5
    MT: america -7/-6, america -7
    PT, pacific, pacific time: america -8/-7
    eastern, eastern time: america -5/-4, australia 10, australia 11/10
    central, central time: america -6/-5, australia 9.5, australia 10.5/9.5
    mountain, mountain time: america -7/-6, america -7
    ART: -3
    BRT: -3, -2/-3
    CLT: -4, -3
    COT, PET: -5
    VET: -4, -4.5
"""


class Reading(Frozen, frozen=True):
    """What a name of a zone may mean: minutes ahead of UTC in the winter and in the summer of the north.

    `loose` says that the name is winter's; in summer it may be meant as it is, or for the time of summer.
    """

    area: str
    winter: int
    summer: int
    loose: bool

    def offsets(self, season: str) -> frozenset[int]:
        """The minutes in a season, or in either if it is not known."""
        if season == "winter":
            return frozenset([self.winter])
        return frozenset([self.summer] if season == "summer" and not self.loose else [self.winter, self.summer])


def zones() -> dict[str, tuple[Reading, ...]]:
    """What every name may mean; names in words are in lower case."""
    found: dict[str, tuple[Reading, ...]] = {}
    for row in TABLE.strip().split("\n"):
        names, _, readings = row.strip().partition(": ")
        for name in names.split(", "):
            found[name if name.isupper() else name.casefold()] = tuple([reading(each) for each in readings.split(", ")])
    return found


def reading(words: str) -> Reading:
    """One meaning, as the table has it."""
    area, _, hours = words.rpartition(" ")
    winter, mark, summer = hours.replace("~", "/").partition("/")
    return Reading(area, minutes(winter), minutes(summer if mark else winter), "~" in hours)


def minutes(hours: str) -> int:
    return round(SIXTY * float(hours))


def apart(ones: tuple[Reading, ...], others: tuple[Reading, ...], season: str) -> frozenset[int]:
    """The minutes that the clocks of one zone may be ahead of those of another.

    Two names that share an area are of that area.
    """
    shared = [(one, other) for one in ones for other in others if one.area and one.area == other.area]
    if not shared:
        pairs = [(one.offsets(season), other.offsets(season)) for one in ones for other in others]
        return frozenset([a - b for left, right in pairs for a in left for b in right])
    told = [one.winter - other.winter for one, other in shared if season != "summer"]
    return frozenset(told + [one.summer - other.summer for one, other in shared if season != "winter"])
