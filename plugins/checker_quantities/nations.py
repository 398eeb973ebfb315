"""Whose dollar, franc or crown is meant: currencies that several countries call by one name."""

import re

# The word for a currency, then the code of each with the words before it that tell whose it is.
NAMED = """
dollar  USD us u.s. american states
dollar  AUD australian australia aussie a.
dollar  CAD canadian canada can. cdn.
dollar  HKD kong h.k. hongkong
dollar  SGD singapore singaporean
dollar  NZD zealand n.z. nz
dollar  TWD taiwan taiwanese
dollar  ZWD zimbabwean zimbabwe
dollar  FJD fiji fijian
dollar  JMD jamaican jamaica
dollar  BBD barbados barbadian
dollar  BND brunei
dollar  BSD bahamian bahamas
dollar  TTD trinidad tobago
dollar  NAD namibian
dollar  LRD liberian
dollar  GYD guyanese guyana
dollar  BZD belize
dollar  BMD bermuda bermudian
dollar  KYD cayman
dollar  XCD caribbean
dollar  MYR malaysian malaysia
pound   GBP british sterling u.k. uk
pound   EGP egyptian
pound   IEP irish
pound   LBP lebanese
pound   SYP syrian
pound   SDG sudanese
pound   CYP cypriot cyprus
pound   MTL maltese
pound   TRY turkish
punt    IEP irish
franc   CHF swiss
franc   FRF french
franc   BEF belgian
franc   LUF luxembourg
franc   XOF cfa
franc   XPF pacific
franc   RWF rwandan
franc   CDF congolese
franc   BIF burundi burundian
mark    DEM german deutsche d
mark    FIM finnish
markka  FIM finnish
guilder NLG dutch netherlands
guilde  NLG netherlands
rupee   INR indian
rupee   PKR pakistani pakistan
rupee   LKR lankan
rupee   NPR nepalese nepali
rupee   MUR mauritian mauritius
rupiah  IDR indonesian
yen     JPY japanese
yuan    CNY chinese
peso    MXN mexican
peso    PHP philippine philippines filipino
peso    ARS argentine argentinian argentinean
peso    CLP chilean
peso    COP colombian
peso    CUP cuban
peso    UYU uruguayan
peso    DOP dominican
krone   DKK danish
krone   NOK norwegian
kroner  DKK danish
kroner  NOK norwegian
krona   SEK swedish
krona   ISK icelandic
kronor  SEK swedish
kronur  ISK icelandic
kroon   EEK estonian
crown   DKK danish
crown   NOK norwegian
crown   SEK swedish
crown   ISK icelandic
crown   EEK estonian
crown   CZK czech
crown   SKK slovak
koruna  CZK czech
koruna  SKK slovak
lira    ITL italian
lira    TRY turkish
lira    MTL maltese
lire    ITL italian
rouble  RUB russian soviet
ruble   RUB russian soviet
won     KRW korean
peseta  ESP spanish
escudo  PTE portuguese
drachma GRD greek
rand    ZAR african
ringgit MYR malaysian
riyal   SAR saudi
riyal   QAR qatari qatar
rial    SAR saudi
rial    IRR iranian
rial    OMR omani
rial    YER yemeni
rial    QAR qatari
dirham  AED emirati uae u.a.e.
dirham  MAD moroccan
dinar   KWD kuwaiti kuwait
dinar   IQD iraqi
dinar   JOD jordanian
dinar   BHD bahraini bahrain
dinar   TND tunisian
dinar   DZD algerian
dinar   LYD libyan
dinar   RSD serbian
schilling ATS austrian
shilling KES kenyan kenya
shilling UGX ugandan
shilling TZS tanzanian
shilling SOS somali
baht    THB thai
real    BRL brazilian
kuna    HRK croatian
zloty   PLN polish
forint  HUF hungarian
shekel  ILS israeli
lari    GEL georgian
kip     LAK lao
"""
# Short forms of the word.
SHORT = {"dollar": ("dlr", "dlrs")}
# What a word or sign stands for by itself, in an article that names no other currency by it. The rest are anybody's.
AT_HOME = {"dollar": "USD", "$": "USD", "pound": "GBP"}
# Letters before a dollar sign that say that it is no American one.
LETTERED = re.compile(r"(?<![A-Za-z])(?:A|AU|C|Can|Cdn|HK|NZ|NT|S|EC|TT|Z|J)\$")
DOLLARS, STERLING = re.compile(r"\$|dollars?|dlrs?"), re.compile(r"sterling| stg|pence|brit")
CONVERTED = 24  # code points within brackets in which the same amount stands in other currencies


def read_named() -> dict[tuple[str, str], str]:
    """The code of each nation with each form of the word."""
    found = {}
    for line in NAMED.split("\n"):
        word, code, *nations = line.split() or ("", "")
        for form in (word, word + "s", *SHORT.get(word, ())):
            found.update(dict.fromkeys(((nation, form) for nation in nations), code))
    return found


BY_NATION = read_named()
# The first words of what may stand between a number and its currency.
NATION_WORDS = frozenset(nation for nation, _ in BY_NATION) | frozenset(
    "hong new united sri south saudi euro bank zimbabwe east trinidad hk nz".split()
)


def settled(text: str, low: str, name: str) -> str:
    """The code of a currency that an article calls by its name or sign alone; the name if it may be anybody's."""
    home = AT_HOME.get(name)
    if home is None:
        return name
    word = "dollar" if name == "$" else name
    if name == "pound" and "£" not in text and DOLLARS.search(low) and not STERLING.search(low):
        return word  # they may well be pounds of weight
    if named(low, word) - {home} or (name == "dollar" and LETTERED.search(text) is not None):
        return word
    return home


def in_brackets(text: str, at: int) -> bool:
    """Whether an offset stands soon after an opening bracket: "A$500m (£200m; $380m)"."""
    bracket = text.rfind("(", max(at - CONVERTED, 0), at)
    return bracket >= 0 and text.find(")", bracket, at) < 0


def named(low: str, name: str) -> frozenset[str]:
    """The currencies of one name that a text in lower case tells apart by their countries."""
    found = set()
    for form in (name, *SHORT.get(name, ())[:1]):
        at = low.find(form)
        while at > 0:
            if low[at - 1] in " -":
                word = low[low.rfind(" ", max(at - 16, 0), at - 1) + 1 : at - 1].strip("-(\"'")
                if (code := BY_NATION.get((word, form))) is not None:
                    found.add(code)
            at = low.find(form, at + 1)
    return frozenset(found)
