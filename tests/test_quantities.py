"""What the quantities extractor reads, sentence by sentence, and what it must leave alone."""

import pytest

from checker import Article
from checker_quantities import read
from checker_quantities.figures import quantities

# Sentence: (text of the claim, number, unit, counted) of each quantity, in order.
COUNTS = {
    "The plan needs 31,000 harbour staff other than pilots.": [
        ("31,000 harbour staff other than pilots", "31000", "staff", "harbour staff other than pilots")
    ],
    "They asked 212 ward sisters.": [("212 ward sisters", "212", "sister", "ward sisters")],
    "It hired 700 more GPs and 40 others.": [
        ("700 more GPs", "700", "GP", "more GPs"),
        ("40 others", "40", "other", "others"),
    ],
    "a 9,000 rise in coastal rescue workforce": [
        ("9,000 rise in coastal rescue workforce", "9000", "rise", "rise in coastal rescue workforce")
    ],
    "It has a workforce of 8,400.": [("8,400", "8400", "workforce", "workforce")],
    "The firm sold 50m umbrellas.": [("50m umbrellas", "50000000", "umbrella", "umbrellas")],
    "Three of the ferries sank.": [("Three of the ferries", "3", "ferry", "ferries")],
    "Only one consultant came.": [("one consultant", "1", "consultant", "consultant")],
    "a three-bedroom house": [("three-bedroom", "3", "bedroom", "bedroom")],
    "It sold 900 sports utility vehicles.": [
        ("900 sports utility vehicles", "900", "vehicle", "sports utility vehicles")
    ],
    "He owns two dozen goats.": [("two dozen goats", "24", "goat", "goats")],
    "One keeper called Orrin lazy.": [("One keeper", "1", "keeper", "keeper")],
    "It holds six Iraqis.": [("six Iraqis", "6", "iraqi", "Iraqis")],
    "Found: 30 pounds (14 kgs) of oats.": [("30 pounds", "30", "pound", None), ("14 kgs", "14", "kilogram", None)],
    "two Texas bank accounts": [("two Texas bank accounts", "2", "account", "Texas bank accounts")],
    "It will raise the number of visits made each year by 50m.": [("50m", "50000000", "visit", "visits")],
    "the top 10 global data leaks": [("10 global data leaks", "10", "leak", "global data leaks")],
    "Four police officers left.": [("Four police officers", "4", "officer", "police officers")],
    "They ate 3 doz buns.": [("3 doz buns", "36", "bun", "buns")],
    "It drew 2.5 M visitors.": [("2.5 M visitors", "2500000", "visitor", "visitors")],
    "It weighs one two-hundredth of the load.": [("one two-hundredth of the load", "0.005", "load", "load")],
    "It lost three one-hundred-and-fiftieths of its mass.": [
        ("three one-hundred-and-fiftieths of its mass", "0.02", "mass", "mass")
    ],
    "She kept one-fiftieth of the land.": [("one-fiftieth of the land", "0.02", "land", "land")],
    "They saw five million, six boats.": [
        ("five million", "5000000", None, None),
        ("six boats", "6", "boat", "boats"),
    ],
    "She has nine grandchildren.": [("nine grandchildren", "9", "grandchild", "grandchildren")],
    "Some 14 of its 63 teachers left.": [
        ("Some 14", "14", "teacher", "teachers"),
        ("63 teachers", "63", "teacher", "teachers"),
    ],
    "Two 16-year-old girls left.": [("Two", "2", "girl", "girls"), ("16-year-old", "16", "year", None)],
    "They paid a £1,100 roofing bill.": [("£1,100", "1100", "GBP", "roofing bill")],
    "Attendance: 6,482": [("6,482", "6482", "attendance", "Attendance")],
    "Price: £27,995": [("£27,995", "27995", "GBP", "Price")],
    "She said: £5 will do.": [("£5", "5", "GBP", None)],
    "Nine of ten bank notes tore.": [
        ("Nine", "9", "note", "bank notes"),
        ("ten bank notes", "10", "note", "bank notes"),
    ],
    "Four of 300 tonnes sank.": [("Four", "4", None, None), ("300 tonnes", "300", "tonne", None)],
    "She won £4.6million and 5million kites.": [
        ("£4.6million", "4600000", "GBP", None),
        ("5million kites", "5000000", "kite", "kites"),
    ],
    "It cost one in six, others said.": [("one in six", "0.166666666666667", None, None)],
    "The 100m final starts at noon.": [("100m", "100", "meter", None)],
    "a 612sq m block": [("612sq m", "612", "square_meter", None)],
    "1 in 12 divers said so.": [("1 in 12 divers", "0.083333333333333", "diver", "divers")],
    "a 55-mph zone on a 12-km road": [("55-mph", "55", "mile_per_hour", None), ("12-km", "12", "kilometer", None)],
    "Heat the oven to 200C/180C fan.": [
        ("200C", "200", "degree_Celsius", None),
        ("180C", "180", "degree_Celsius", None),
    ],
    "It owns 4.2pc of it.": [("4.2pc", "4.2", "percent", None)],
    "A fee of £1.5  billion for 12  million kites.": [
        ("£1.5  billion", "1500000000", "GBP", "fee"),
        ("12  million kites", "12000000", "kite", "kites"),
    ],
    "Pupils as young as six, and a sexton as old as 97, sang.": [
        ("six", "6", "year", None),
        ("97", "97", "year", None),
    ],
    "Two meetings Tarn held failed.": [("Two meetings", "2", "meeting", "meetings")],
    "Two harbour police SUVs came.": [("Two harbour police SUVs", "2", "SUV", "harbour police SUVs")],
    "It built 2000 barns for 12,000 goats.": [
        ("2000 barns", "2000", "barn", "barns"),
        ("12,000 goats", "12000", "goat", "goats"),
    ],
    'The slate is 7" long and 9" wide.': [('7"', "7", "inch", None), ('9"', "9", "inch", None)],
    "The wardens killed 1984 rats.": [("1984 rats", "1984", "rat", "rats")],
    "It paid R1,2 million for 20 336 kites.": [
        ("R1,2 million", "1200000", "ZAR", None),
        ("20 336 kites", "20336", "kite", "kites"),
    ],
    "It paid R1,2 million. On May 5 300 kites flew.": [
        ("R1,2 million", "1200000", "ZAR", None),
        ("300 kites", "300", "kite", "kites"),
    ],
    "She sold 40 000 kites.": [("40 000 kites", "40000", "kite", "kites")],
    "It drew a 2,700-strong audience.": [("2,700-strong audience", "2700", "audience", "audience")],
    "She has two stepchildren.": [("two stepchildren", "2", "stepchild", "stepchildren")],
    "It left seven dead.": [("seven dead", "7", "person", "dead")],
    "Half of respondents agreed.": [("Half of respondents", "0.5", "respondent", "respondents")],
    "One in five divers said so.": [("One in five divers", "0.2", "diver", "divers")],
    "about two-thirds of the seats": [("about two-thirds of the seats", "0.666666666666667", "seat", "seats")],
    "A third of Norland's coastal ferry trade shrank.": [
        ("A third of Norland's coastal ferry trade", "0.333333333333333", "trade", "Norland's coastal ferry trade")
    ],
    "Two of Norland's big canals froze.": [("Two of Norland's big canals", "2", "canal", "Norland's big canals")],
    "It rained in August. Five kites fell.": [("Five kites", "5", "kite", "kites")],
    "In March nine kites fell.": [("nine kites", "9", "kite", "kites")],
    "They sold 5 millions kites.": [("5 millions kites", "5000000", "kite", "kites")],
    "It runs 300 boats, up from 250.": [("300 boats", "300", "boat", "boats"), ("250", "250", "boat", "boats")],
    "It fell from 400 to 300 boats.": [("400", "400", "boat", "boats"), ("300 boats", "300", "boat", "boats")],
    "It drew 300 divers in May and 200 in June.": [
        ("300 divers", "300", "diver", "divers"),
        ("200", "200", "diver", "divers"),
    ],
    "It sold 5.3 million cars, up from 300,000 a year ago.": [
        ("5.3 million cars", "5300000", "car", "cars"),
        ("300,000", "300000", "car", "cars"),
    ],
    "It rose to 65.1 tonnes from 66.2.": [("65.1 tonnes", "65.1", "tonne", None), ("66.2", "66.2", "tonne", None)],
    "It cut rates from 6 to 5.5 per cent.": [
        ("6", "6", "percent", None),
        ("5.5 per cent", "5.5", "percent", None),
    ],
    "Stocks rose from 3.2 to 4.1 million tonnes.": [
        ("3.2", "3.2", None, None),
        ("4.1 million tonnes", "4100000", "tonne", None),
    ],
    "Sales rose 5% to 300 from 250.": [
        ("5%", "5", "percent", "Sales"),
        ("300", "300", None, None),
        ("250", "250", None, None),
    ],
    "It fell to 13 in the year to June.": [("13", "13", None, None)],
    "It hired 200-odd porters.": [("200-odd porters", "200", "porter", "porters")],
    "It cost 12 WORKERS.": [("12 WORKERS", "12", "worker", "WORKERS")],
    "It has 45 midwives.": [("45 midwives", "45", "midwife", "midwives")],
    "A third had left.": [("A third", "0.333333333333333", None, None)],
    "It slipped two places to six.": [("two places", "2", "place", "places"), ("six", "6", None, None)],
    "It has 300 cars from 12.": [("300 cars", "300", "car", "cars"), ("12", "12", None, None)],
}
AMOUNTS = {
    "It cost fifteen dollars and thirty-five cents.": [("fifteen dollars and thirty-five cents", "15.35", "USD")],
    "It cost nine pounds, ten pence.": [("nine pounds, ten pence", "9.1", "GBP")],
    "It cost 1.250,50 euros.": [("1.250,50 euros", "1250.5", "EUR")],
    "It cost €3.250.000.": [("€3.250.000", "3250000", "EUR")],
    "It cost 1'250'000 francs.": [("1'250'000 francs", "1250000", "franc")],
    "It cost 12,50 euros, or €9,5 in June.": [("12,50 euros", "12.5", "EUR"), ("€9,5", "9.5", "EUR")],
    "It grew by 3,5%.": [("3,5%", "3.5", "percent")],
    "It cost £1.2bn.": [("£1.2bn", "1200000000", "GBP")],
    "'It cost £80m', he said.": [("£80m", "80000000", "GBP")],
    "It cost US$50m.": [("US$50m", "50000000", "USD")],
    "He paid EUR 125.": [("EUR 125", "125", "EUR")],
    "He is 5'11\" tall.": [("5'11\"", "5.916666666666667", "foot")],
    "She is 5-foot-6.": [("5-foot-6", "5.5", "foot")],
    "He paid 84p.": [("84p", "0.84", "GBP")],
    "He paid 15 dollars and 50 cents.": [("15 dollars and 50 cents", "15.5", "USD")],
    "He paid 40 Fiji dollars.": [("40 Fiji dollars", "40", "FJD")],
    "He paid 40 kwacha.": [("40 kwacha", "40", "ZMW")],
    "He paid 40 Swiss francs.": [("40 Swiss francs", "40", "CHF")],
    "Oil cost $60 a barrel.": [("$60 a barrel", "60", "USD_per_barrel")],
    "It took ₹3 crore.": [("₹3 crore", "30000000", "INR")],
    "a new 7.5m euro (£5.1m) scheme": [("7.5m euro", "7500000", "EUR"), ("£5.1m", "5100000", "GBP")],
    "worth tens of millions of dollars": [("tens of millions of dollars", None, "USD")],
    "half a million euros": [("half a million euros", "500000", "EUR")],
    "Support fell to 12 per cent.": [("12 per cent", "12", "percent")],
    "Support fell by 3 percentage points.": [("3 percentage points", "3", "percentage_point")],
    "Rates rose 25 basis points.": [("25 basis points", "25", "basis_point")],
    "a quarter of a percentage point": [("a quarter of a percentage point", "0.25", "percentage_point")],
    "It grew by a thousandth of an inch.": [("a thousandth of an inch", "0.001", "inch")],
    "one billion and three quarters million": [("one billion and three quarters million", "1000750000", None)],
    "one hundred thirty-fifths": [("one hundred thirty-fifths", "2.857142857142857", None)],
    "It hit the 30m mark.": [("30m", "30", "meter")],
    "He paid $12 on 5 May.": [("$12", "12", "USD")],
    "It lies 6.5 miles away.": [("6.5 miles", "6.5", "mile")],
    "It did 60 mph.": [("60 mph", "60", "mile_per_hour")],
    "It used 30 kWh.": [("30 kWh", "30", "kilowatt_hour")],
    "a 40 sq ft room": [("40 sq ft", "40", "square_foot")],
    "It was minus 5C and cold.": [("minus 5C", "-5", "degree_Celsius")],
    "It is right to plus or minus 3 metres.": [("3 metres", "3", "meter")],
    "He is 6 ft 3 in tall.": [("6 ft 3 in", "6.25", "foot")],
    "The cake weighed two pounds.": [("two pounds", "2", "pound")],
    "Ada Quill, 45, spoke.": [("45", "45", "year")],
    "a 45-year-old man": [("45-year-old", "45", "year")],
    "It was ten months old.": [("ten months old", "10", "month")],
    "It rained in March. Quill, 45, who left, spoke.": [("45", "45", "year")],
    "It took £22 billions in tax.": [("£22 billions", "22000000000", "GBP")],
    "The gas was cooled to 77K.": [("77K", "77", "kelvin")],
    "He died aged 91.": [("91", "91", "year")],
    "Add 8oz of flour and 6 fl oz of milk.": [("8oz", "8", "ounce"), ("6 fl oz", "6", "fluid_ounce")],
    "Overnight it fell to minus 12C (10F).": [
        ("minus 12C", "-12", "degree_Celsius"),
        ("10F", "10", "degree_Fahrenheit"),
    ],
    "It costs £40 per megawatt hour, or 12p a kWh.": [
        ("£40 per megawatt hour", "40", "GBP_per_megawatt_hour"),
        ("12p a kWh", "0.12", "GBP_per_kilowatt_hour"),
    ],
    "His sons, aged six, nine and 11, ran.": [("six", "6", "year"), ("nine", "9", "year"), ("11", "11", "year")],
    "His sons, ages 9 and 6, ran.": [("9", "9", "year"), ("6", "6", "year")],
    "The divers are 33, 18 and 12 years old.": [
        ("33", "33", "year"),
        ("18", "18", "year"),
        ("12 years old", "12", "year"),
    ],
    "It met a 15- and a 17-year-old.": [("15", "15", "year"), ("17-year-old", "17", "year")],
    "It is for three and four-year-olds.": [("three", "3", "year"), ("four-year-olds", "4", "year")],
    "It is for ages 5 to 11.": [("5 to 11", None, "year")],
    "It is for all aged between six and nine.": [("six and nine", None, "year")],
    "Aged 18 years and 185 days, he swam.": [("18 years", "18", "year")],
    "She said she was 25.": [("25", "25", "year")],
    "He was just 19, and lame.": [("19", "19", "year")],
    "Both girls, 7 and 5, ran.": [("7", "7", "year"), ("5", "5", "year")],
    "She was 4 and 3 up.": [("4", "4", None), ("3", "3", None)],
}
# Sentence: the currency of each sum, in order. A name that several countries give their money stands for none of them.
CURRENCIES = {
    "It cost N12.6 billion, N3.2bn and N216,000.": ["NGN", "NGN", "NGN"],
    "It cost P4.8 billion and P2 million.": ["PHP", "PHP"],
    "It cost R500-million, R1 092 and R18,50, or one rand.": ["ZAR", "ZAR", "ZAR", "ZAR"],
    "It cost Sh90, KSh500 and Tk 20,000.": ["shilling", "KES", "BDT"],
    "It cost 11 HK cents.": ["HKD"],
    "It cost $US50 million, $A3.5m and $NZ20.": ["USD", "AUD", "NZD"],
    "It cost GH¢1.8 billion.": ["GHS"],
    "67% of 145 patients were cured.": ["percent", "patient"],
    "The mill paid 40 mln francs.": ["franc"],
    "The mill paid 40 Swiss francs and 30 French francs, then 20 francs.": ["CHF", "FRF", "franc"],
    "It made 3 bn Swedish crowns, 4 bn Danish crowns and 200,000 crowns.": ["SEK", "DKK", "crown"],
    "The ferry cost 8,000 kroner, 9,000 Norwegian kroner and 7 kronor.": ["krone", "NOK", "SEK"],
    "It took Rs 3 crore, 40 rupees and 50 Pakistani rupees.": ["rupee", "rupee", "PKR"],
    "It took 9,000 pesos or 500 Philippine pesos.": ["peso", "PHP"],
    "It took 9,000 dinars or 500 Kuwaiti dinars.": ["dinar", "KWD"],
    "The dyke cost $5m, 6 mln dlrs, or five dollars and 5 cents.": ["USD", "USD", "USD"],
    "A loss of 76 mln N.Z. dlrs grew to 89 mln dlrs, or 40 cents a share.": ["NZD", "dollar", "dollar_per_share"],
    "It sold for 3 H.K. dlrs, 4 Hong Kong dollars, HK$5 and 6 U.S. dollars.": ["HKD", "HKD", "HKD", "USD"],
    "It cost A$50m (£20m; $38m), and NZ$30 more.": ["AUD", "GBP", "USD", "NZD"],
    "They paid $5m (Canadian), $6 Canadian dollars and C$7; the canal took $8m.": ["CAD", "CAD", "CAD", "dollar"],
    "The dyke cost 5m Australian dollars ($3.8m).": ["AUD", "USD"],
    "She paid 400 Irish pounds, IR£5 and 30 pounds.": ["IEP", "IEP", "pound"],
    "She paid 400 pounds and £5.": ["GBP", "GBP"],
}
BOUNDS = {
    "at least 12 boats": (12, None),
    "more than 12 boats": (12, None),
    "12 or more boats": (12, None),
    "up to 12 boats": (None, 12),
    "fewer than 12 boats": (None, 12),
    "It cannot exceed 12 boats.": (None, 12),
    "It must not exceed 12 boats.": (None, 12),
    "It was her best over 1500m.": (1500, 1500),
    "It is over 100m long.": (100, None),
    "It lay over 1600m away.": (1600, None),
    "12 boats": (12, 12),
    "5,000-20,000 boats": (5000, 20000),
    "between 40 and 60 boats": (40, 60),
    "four to six boats": (4, 6),
    "a bill of $50-100,000": (50_000, 100_000),
    "more than 10 but fewer than 20 boats": (10, 20),
    "hundreds of boats": (100, None),
    "less than the 12 boats of last year": (12, 12),
    "between minus 10 and 15": (-10, 15),
}
CHANGES = {
    "It will sell this fall a 40 kg kite.": None,
    "A man tried to gun down 40 kites.": None,
    "Sales rose 5%.": "up",
    "Sales fell by about 5%.": "down",
    "a 5% drop in sales": "down",
    "Sales were up 5%.": "up",
    "The bank lifted its base rate by 25 basis points.": "up",
    "It wants to reduce the number of visits by 5%.": "down",
    "Output fell for a third month, by 0.4%.": "down",
    "It raised prices that beat forecasts by 3%.": None,
    "It won the cup by 3%.": None,
    "Sales reached 5%.": None,
    "Sales rose to 500 units.": None,
    "He racked up 12 wins.": None,
    "two lower courts": None,
    "Shares fall as 300 porters leave": None,
    "Prices rose by as much as 5%.": "up",
    "They wrote off 100% of it.": None,
    "1% of annual growth": None,
    "It was lower than the 5% of May.": None,
}
SILENT = [
    "It rang at three in the morning.", "It rang at about 1 this morning.", "It was 7 on the evening of the ball.",
    "her one hundred and fifth birthday", "the seven hundredth boat",
    "the two hundred and fifteenth boat", "the one hundred twentieth time", "192.168.100.200",
    "on 5 June 2004", "in 1987", "from 6 to 9 January", "at 10:30", "at 11pm", "96 hours", "a two-year deal",
    "five months",
    "the 1848 revolution", "a 2050 target", 'Called "Locker 7" by its wardens.',
    "2001 brought many pilots home.", "The line is 1800 666 111.", "The line is 1800 123456.",
    "They won 6-3, 6-4.", "the 2012-13 season", "the third runway", "a third runway", "the second half",
    "his 21st year",
    "page 5", "Section 12", "No. 10", "Radio 4", "Channel Four", "Boeing 747", "the G8", "version 2.0.1", "L-202",
    "4x100m",
    "call 0207 946 0018", "at 10 Quayside Street", "the 1990s", "no one came", "one of them", "the one we like",
    "1. First", "PlayStation 3 chip",
    "a 2-for-1 split", "between 1831 and 1865",
    "came twenty-first", "six quarters", "the under 21 side", "one kite in three", "He lost 7-6 (3/7).",
    "Ayrton Vale 19-33 Wasps",
    "a line of 512K", "a 10K race", "the new 777 aircraft", "a 747-400 landed", "3-D maps", "nine mths",
    "on March nine, they said",
    "the fifth billion-dollar deal", "seen from a third or first-person view",
    "the 9/11 attacks", "since 9/11", "his 401(k)", "a 501(c)(3)", 'the "March 10, 2016" note',
    "a decade and a half of rain", "an hour and a half of it",
    "rapper 50 Cent", "Three Degrees star", "call 911", "at 506 East 8th street",
    # Telephones.
    "call (317) 555-0123", "call 612-555-0184 now", "ring 020 7946 0958", "+44 20 7946 0958", "+1 (317) 555-0123",
    "Tel: 555 0123", "text the tip to 847411", "dial 101.", "phone us on 0800 555 0111", "317.555.0123",
    "1-800-555-0199", "phoned police at 612-555-0184",
    # Cases, accounts, badges.
    "Case Numbers: 1703310154, 1703310165", "Case No. 17-0331", "serial number 55123", "account number 12345678",
    "badge 4421", "docket 12-345", "order #5512", "reference number 7712", "ISBN 9780140449136", "number 40052308090",
    "passport number 55612",
    # Addresses and roads.
    "at 12 Mill Lane", "at 1400 block of South Laurel Street", "Flat 3, Oak House", "Suite 400", "PO Box 12",
    "221B Mill Street", "12th Street", "Route 66", "Interstate 95", "the M25", "Exit 14", "at 14 Harbour Rd.",
    # Versions.
    "it runs Quillpad 4.4, Ferrypad 3.2", "v3.1.4", "USB 3.0", "release 5.2", "Windows 95, 98 and XP",
    "the Web 2.0", "IPv6", "HTTP/2", "version 2.0", "the 802.11b network",
    # Sections and lists.
    "section 4.2", "section 12(3)", "sections 3 and 4", "pages 4, 5 and 6", "articles 81 to 85", "Rule 10b-5",
    "Chapter 11", "paragraph 3(b)", "Schedule 3", "Amendment 14", "Regulation 12.3", "Key Stages 1, 3 and 4",
    "1.1 Kites", "2.3.4 Kites", "2) Kites", "(3) Kites", "a kite [12]", "No. 7 Mill", "Step 5: fly",
    "Image 4 of 7 Kites", "a .38 caliber pistol", "a 12-gauge gun",
    # Ratios, odds, scores and votes.
    "at 4 to 1", "by two to one,", "a ratio of 3 to 1", "3:1", "a 33-1 outsider", "odds of 10-to-1", "11/8 favourite",
    "a score of 21 to 14", "They voted 51 to 49.", "a 2:1 degree", "a 16:9 screen", "an eight to one majority",
]  # fmt: skip


# Numbers that a time stands beside.
BESIDE_TIMES = {
    "Sales fell to 400 last year.": ["400"],
    "She will be 33 next month.": [],
    "There were 322 kites, up from 290 a year earlier.": ["322 kites", "290"],
    "There were 131 kites, against 222 one year ago.": ["131 kites", "222"],
    "It carried 83,000 in the week.": ["83,000"],
    "It is three kites in the top five in the same week.": ["three kites", "five"],
    "They sailed in their four last years.": [],
    "Since January, 19 kites have sunk.": ["19 kites"],
    "On 3 June, 2,000 people marched.": ["2,000 people"],
    "On June 3, 2019 people marched.": [],
}


@pytest.mark.parametrize("sentence", BESIDE_TIMES)
def test_numbers_beside_times(sentence: str) -> None:
    assert [sentence[start:end] for start, end, _ in quantities(sentence)] == BESIDE_TIMES[sentence]


@pytest.mark.parametrize(("sentence", "expected"), COUNTS.items())
def test_counted_things(sentence: str, expected: list[tuple[str, str, str, str]]) -> None:
    found = [(sentence[start:end], q.number, q.unit, q.counted) for start, end, q in quantities(sentence)]
    assert found == expected


@pytest.mark.parametrize(("sentence", "expected"), AMOUNTS.items())
def test_amounts(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(sentence[start:end], q.number, q.unit) for start, end, q in quantities(sentence)] == expected


@pytest.mark.parametrize(("sentence", "currencies"), CURRENCIES.items())
def test_currencies(sentence: str, currencies: list[str]) -> None:
    assert [q.unit for _, _, q in quantities(sentence)] == currencies


def test_nobodys_francs_are_not_compared_with_swiss_ones() -> None:
    (_, _, plain), (_, _, swiss) = quantities("It paid 40 francs and 30 Swiss francs.")
    assert not plain.comparable(swiss)
    assert not plain.clashes(swiss)


@pytest.mark.parametrize(("sentence", "ends"), BOUNDS.items())
def test_bounds(sentence: str, ends: tuple[float | None, float | None]) -> None:
    [(_, _, quantity)] = quantities(sentence)
    assert (quantity.low, quantity.high) == ends
    assert (quantity.number is None) == ("hundreds" in sentence or (None not in ends and ends[0] != ends[1]))


@pytest.mark.parametrize(("sentence", "change"), CHANGES.items())
def test_changes(sentence: str, change: str | None) -> None:
    [(_, _, quantity)] = quantities(sentence)
    assert quantity.change == change


@pytest.mark.parametrize("text", SILENT)
def test_silence(text: str) -> None:
    assert quantities(text) == []


def test_four_digits_without_a_comma_are_a_year_where_thousands_have_one() -> None:
    for said, number in (("It cites 2013 rulings.", 1), ("It cites 2013 rulings on 1,200 pages.", 1)):
        assert len(quantities(said)) == number
    assert [value.number for _, _, value in quantities("It cites 2013 rulings on 1,200 pages.")] == ["1200"]


def test_the_lower_end_of_thousands() -> None:
    for said in ("13 to 14,000 feet", "13-14,000 feet", "between 13 and 14,000 feet"):
        assert [(value.low, value.high) for _, _, value in quantities(said)] == [(13000, 14000)]
    assert [value.low for _, _, value in quantities("from 5 to 14,000 feet")] == [5]


def test_a_change_in_other_terms() -> None:
    found = [value.change for _, _, value in quantities("The index lost 40 points, or 0.5%, in a day of 3%.")]
    assert found == ["down", "down", None]


def test_a_change_is_no_range_with_what_it_led_to() -> None:
    found = [(value.low, value.high) for _, _, value in quantities("It raised its dividend by 25% to 40 cents.")]
    assert found == [(25, 25), (0.4, 0.4)]
    found = [(value.low, value.high) for _, _, value in quantities("It raised its share by 25 to 30 seats.")]
    assert found == [(25, 30)]


def test_hedges_before_a_number_that_make_it_approximate() -> None:
    found = quantities("There were 30 porters, perhaps 40 cooks, maybe 50 cleaners.")
    assert [value.approximate for _, _, value in found] == [False, True, True]


def test_hedges_make_it_approximate() -> None:
    for hedge in ("about", "around", "some", "nearly", "almost", "roughly"):
        [(_, _, quantity)] = quantities(f"{hedge} 400 kites flew")
        assert quantity.approximate, hedge


def test_money_and_shares_say_of_what() -> None:
    of = {
        "27% of voters": "voters", "sales of $50m": "sales", "a $5m deal": "deal", "Its revenues grew 6%.": "revenues",
        "respondents (49%)": "respondents", "a $3bn (£2bn) offer": "offer",
        "Earnings at the mill rose 4%.": "Earnings at the mill",
        "81% said so": None, "the $5m mark": None, "a bill in the shape of £5m": None, "Firms pay up to £5.": None,
        "a reward of up to £5": "reward", "Storm drives kite sales down 6%": "kite sales",
        "50 dollars subject to approval": None,
        "Spending on nets and boats will rise 7%.": None, "Nets and boats rose 7%.": "boats",
        "It had assets at yearend of $50m.": None,
        "What mills had to report was 75%.": None,
        "less than the £5m analysts had hoped for": None,
    }  # fmt: skip
    for sentence, counted in of.items():
        assert quantities(sentence)[0][2].counted == counted, sentence


# Sentence: what each sum or share of it is of, in order.
OF_WHAT = {
    # By a verb behind it.
    "Profits rose sharply to £3m.": ["Profits"],
    "Shares in Penhurst Mills rose by 2.3%.": ["Shares in Penhurst Mills"],
    "Mill shares on the Norland exchange have advanced 4%.": ["Mill shares on the Norland exchange"],
    "The ferry price index (FPI) fell 0.3%.": ["ferry price index"],
    "The jobless rate is set to slip below 13%.": ["jobless rate"],
    "Unemployment was unchanged at 9.9%.": ["Unemployment"],
    "Sales in the first four months of the year were £4m.": ["Sales in the first four months of the year"],
    "Earnings from continuing operations fell to $5m.": ["Earnings from continuing operations"],
    "She is looking at a deal worth over £17m.": ["deal"],
    "They sold the kite, which cost £5.": ["kite"],
    "It cut Penhurst's holding to 10%.": ["Penhurst's holding"],
    "They may double total flood aid to $100bn a year.": ["total flood aid"],
    "It bought the northern mill for $9bn.": ["northern mill"],
    "The council paid £3m for the stadium.": ["stadium"],
    "The council spent £3m on asylum.": ["asylum"],
    # By a preposition, or a noun after it.
    "He seeks $20bn in damages.": ["damages"],
    "10% of every ticket goes to the fund.": ["ticket"],
    "A total of 53% of those polled agreed.": ["those polled"],
    "He may veto an $8bn canal and harbour repair bill.": ["canal and harbour repair bill"],
    "There is a shortage in the system of £3m.": ["shortage in the system"],
    # As the amount before it.
    "It made a loss of 68m euros ($89m; £47m).": ["loss", "loss", "loss"],
    "Revenue dipped 1.4% to 86bn yen ($7bn).": ["Revenue", "Revenue", "Revenue"],
    "The price fell from £180 in May to £178.": ["price", "price"],
    "It had sales of £3m, up from £2m last year.": ["sales", "sales"],
    "Profits fell to €3m ($4m) from €5m in 2003.": ["Profits", "Profits", "Profits"],
    "Lending stood at £3m in May, compared with £2m a year earlier.": ["Lending", "Lending"],
    "Sales were £3m by card, compared with £2m in cash.": ["Sales", None],
    "Sales were £3m, against £2m for its rival.": ["Sales", None],
    "Inflation was 6% in May, against 7% in April and 8% in March 1985.": ["Inflation", "Inflation", "Inflation"],
    "Sales rose 5% in May and 2% in June.": ["Sales", "Sales"],
    "Shares rose 64p, or 6%.": ["Shares", "Shares"],
    "The contract with the mill was worth £7m.": ["contract with the mill"],
    "May wheat was up 5 cents.": ["wheat"],
    "The mill is predicting profits of £5m.": ["profits"],
    # By a verb that stands further on.
    "Profits in the six months to 30 September rose 5% to £3m.": ["Profits", "Profits"],
    "Shares in Penhurst Mills (LSE: PEN) fell 3p to 21p.": ["Shares in Penhurst Mills", "Shares in Penhurst Mills"],
    "House prices, which fell in June, rose 4%.": ["House prices"],
    "Operating profit, excluding bid costs, grew 3%.": ["Operating profit"],
    "Losses deepened to £5m.": ["Losses"],
    "Prices crept up 2%.": ["Prices"],
    "It made £3m on sales of £5m.": [None, "sales"],
    "It closed with debts of £5m.": ["debts"],
    # With what is taken off.
    "Profit before tax rose 5% to £3m.": ["Profit before tax", "Profit before tax"],
    "It made a loss before interest and tax of £3m.": ["loss before interest and tax"],
    "It pays corporation tax of £3m.": ["corporation tax"],
    # What they are not of.
    "It sold kites to raise up to £5m.": [None],
    "Profit from continuing operations of £5m is expected.": [None],
    "A snap at Penhurst would cost £5.": [None],
    "The company lost £3m.": [None],
    "The cost of a plan to widen its canal will be $4m.": [None],
    "The loans were made as a public company of £3m.": [None],
    "Loans including acceptances declined 4%.": [None],
    "It may take up to £30m in Norland or £4m in cash.": [None, None],
    "People spend £4bn buying kites.": [None],
    "The £2bn ministers hope to save is lost.": [None],
    "A 5% rise in profits to £3m.": ["rise in profits", None],
}


@pytest.mark.parametrize(("sentence", "of"), OF_WHAT.items())
def test_what_sums_and_shares_are_of(sentence: str, of: list[str | None]) -> None:
    assert [q.counted for _, _, q in quantities(sentence)] == of


@pytest.mark.parametrize(
    ("text", "number", "step"),
    [
        ("It cost £2.50.", "2.5", 0.01),
        ("It cost £2.55.", "2.55", None),
        ("It cost £13.70m.", "13700000", 10_000),
        ("It fell 1,200.50 yen.", "1200.5", 0.01),
        ("It is 3.0% up.", "3", 0.1),
        ("It cost 50.0p.", "0.5", 0.001),
        ("It grew 0.00 per cent.", "0", None),
        ("It cost £2.50 to £2.60.", None, None),
        ("It is 300 kites.", "300", None),
    ],
)
def test_the_step_of_what_is_printed_with_zeros(text: str, number: str | None, step: float | None) -> None:
    [(_, _, value)] = quantities(text)
    assert value.number == number
    assert value.step == (None if step is None else pytest.approx(step))


def test_read_makes_claims_that_slice() -> None:
    article = Article("a", "Some 400 kites flew.\n\nTwo fell — they cost ₤5, or €6.")
    claims = list(read(article))
    assert [claim.text for claim in claims] == ["Some 400 kites", "Two", "5", "€6"]
    assert all(article.text[claim.start : claim.end] == claim.text for claim in claims)
