"""States, counties and countries that may follow a town's name, with the forms that newspapers give them."""

# American states: the full name, then Associated Press and postal forms.
STATES = """\
Alabama Ala. AL|Alaska AK|Arizona Ariz. AZ|Arkansas Ark. AR|California Calif. CA|Colorado Colo. CO
Connecticut Conn. CT|Delaware Del. DE|Florida Fla. FL|Georgia Ga. GA|Hawaii HI|Idaho ID|Illinois Ill. IL
Indiana Ind. IN|Iowa IA|Kansas Kan. KS|Kentucky Ky. KY|Louisiana La. LA|Maine ME|Maryland Md. MD
Massachusetts Mass. MA|Michigan Mich. MI|Minnesota Minn. MN|Mississippi Miss. MS|Missouri Mo. MO
Montana Mont. MT|Nebraska Neb. NE|Nevada Nev. NV|New_Hampshire N.H. NH|New_Jersey N.J. NJ|New_Mexico N.M. NM
New_York N.Y. NY|North_Carolina N.C. NC|North_Dakota N.D. ND|Ohio OH|Oklahoma Okla. OK|Oregon Ore. OR
Pennsylvania Pa. PA|Rhode_Island R.I. RI|South_Carolina S.C. SC|South_Dakota S.D. SD|Tennessee Tenn. TN
Texas Tex. TX|Utah UT|Vermont Vt. VT|Virginia Va. VA|Washington Wash. WA|West_Virginia W.Va. WV
Wisconsin Wis. WI|Wyoming Wyo. WY"""

COUNTIES = """\
Avon Bedfordshire Berkshire Buckinghamshire Cambridgeshire Cheshire Cleveland Cornwall Cumbria Derbyshire Devon
Dorset Durham County_Durham Essex Gloucestershire Hampshire Herefordshire Hertfordshire Kent Lancashire
Leicestershire Lincolnshire Merseyside Middlesex Norfolk Northamptonshire Northumberland Nottinghamshire
Oxfordshire Rutland Shropshire Somerset Staffordshire Suffolk Surrey Sussex East_Sussex West_Sussex
Tyne_and_Wear Warwickshire West_Midlands Wiltshire Worcestershire Yorkshire North_Yorkshire South_Yorkshire
West_Yorkshire East_Yorkshire Greater_Manchester Greater_London Gwent Gwynedd Powys Dyfed Clwyd South_Wales
North_Wales West_Wales Anglesey Carmarthenshire Pembrokeshire Fife Tayside Lothian Strathclyde Aberdeenshire
Ayrshire Lanarkshire Perthshire Highland Antrim County_Antrim County_Down Armagh County_Armagh Tyrone
County_Tyrone Fermanagh Londonderry Ceredigion Conwy Denbighshire Flintshire Monmouthshire Glamorgan
South_Glamorgan Mid_Glamorgan West_Glamorgan Argyll Moray Scottish_Borders Dumfries_and_Galloway Isle_of_Wight
Isle_of_Man Teesside"""

# Counties that are mostly told from their towns: "County Cork", "Co Cork".
IRISH = """\
Antrim Armagh Carlow Cavan Clare Cork Donegal Down Durham Fermanagh Galway Kerry Kildare Kilkenny Laois Leitrim
Limerick Londonderry Louth Mayo Meath Monaghan Offaly Roscommon Sligo Tipperary Tyrone Waterford Westmeath Wexford
Wicklow"""

# Provinces and states of other countries.
PROVINCES = """\
Ontario Ont.|Quebec Que.|Alberta Alta.|Manitoba Man.|Saskatchewan Sask.|British_Columbia B.C.|Nova_Scotia N.S.
New_Brunswick N.B.|Newfoundland Nfld.|Queensland|Victoria|Tasmania|New_South_Wales NSW|South_Australia
Western_Australia|Northern_Territory|Kerala|Tamil_Nadu|Karnataka|Maharashtra|Gujarat|Rajasthan|Punjab|Haryana|Bihar
Uttar_Pradesh|Madhya_Pradesh|Andhra_Pradesh|Himachal_Pradesh|Telangana|West_Bengal|Odisha|Orissa|Assam|Jharkhand
Chhattisgarh|Uttarakhand|Manipur|Meghalaya|Nagaland|Mizoram|Tripura|Sikkim|Sindh|Balochistan|Limpopo|Gauteng
Mpumalanga|KwaZulu-Natal|Guangdong|Sichuan|Hunan|Hubei|Henan|Hebei|Shandong|Zhejiang|Jiangsu|Fujian|Yunnan"""

COUNTRIES = """\
England Scotland Wales Northern_Ireland Ireland Britain UK France Germany Italy Spain Portugal Netherlands
Belgium Switzerland Austria Sweden Norway Denmark Finland Iceland Poland Russia Ukraine Turkey Greece China
Japan South_Korea North_Korea India Pakistan Bangladesh Thailand Vietnam Indonesia Malaysia Australia
New_Zealand Canada Mexico Brazil Argentina Chile Colombia Venezuela Peru Cuba Iraq Iran Israel Lebanon Syria
Egypt Libya Tunisia Algeria Morocco Nigeria Kenya Ethiopia Somalia Sudan Zimbabwe South_Africa Saudi_Arabia
United_States United_Kingdom Ghana Uganda Tanzania Zambia Malawi Botswana Namibia Lesotho Swaziland Eswatini
Mozambique Angola Senegal Ivory_Coast Cameroon Rwanda Burundi Sierra_Leone Liberia Gambia Burkina_Faso Madagascar
Mauritius Eritrea Djibouti South_Sudan Congo Philippines Sri_Lanka Nepal Bhutan Myanmar Burma Cambodia Laos Taiwan
Mongolia Kazakhstan Uzbekistan Kyrgyzstan Tajikistan Turkmenistan Azerbaijan Armenia Belarus Moldova Macedonia
Montenegro Luxembourg Oman Bahrain UAE Ecuador Bolivia Paraguay Uruguay Guatemala Honduras El_Salvador Nicaragua
Costa_Rica Panama Dominican_Republic Bahamas Barbados Bermuda Trinidad Guyana Fiji Papua_New_Guinea Samoa
Cyprus Malta Kuwait Qatar Yemen Afghanistan Kosovo Serbia Croatia Bosnia Albania Bulgaria Romania Hungary
Slovakia Slovenia Estonia Latvia Lithuania Jamaica Haiti"""


def regions() -> dict[str, str]:
    """Every written form of a region, without the last stop, and the region's full name."""
    forms = {}
    for row in f"{STATES}|{PROVINCES}".replace("\n", "|").split("|"):
        full, *short = row.split(" ")
        for form in (full, *short):
            forms[form.replace("_", " ").rstrip(".")] = full.replace("_", " ")
    for name in f"{COUNTIES} {COUNTRIES}".split():
        forms.setdefault(name.replace("_", " "), name.replace("_", " "))
    for name in IRISH.split():
        for county in ("County", "Co", "Co."):
            forms[f"{county} {name}"] = f"County {name}"
    return forms


def counties() -> frozenset[str]:
    """The counties, which stand behind "in" as often as behind a comma: "Foo in Kent"."""
    irish = {f"{county} {name}" for name in IRISH.split() for county in ("County", "Co")}
    return frozenset(name.replace("_", " ") for name in COUNTIES.split()) | irish
