"""People and organisations: names, roles, ages, second references, and what is none of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import Article, Claim, Organisation, Person
from checker_people.people import extract
from conftest import assert_linear


def read(text: str) -> list[Claim]:
    return list(extract(Article("a", text)))


def people(text: str) -> list[Person]:
    return [claim.value for claim in read(text) if isinstance(claim.value, Person)]


def only(text: str) -> Person:
    (person,) = people(text)
    return person


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Harriet Winterbourne left.", "Harriet Winterbourne"),
        ("It was Harriet J. Winterbourne who left.", "Harriet J. Winterbourne"),
        ("It was J.K. Winterton who left.", "J.K. Winterton"),
        ("They met Kees van der Molen in May.", "Kees van der Molen"),
        ("They met Omar al-Hadidi in May.", "Omar al-Hadidi"),
        ("They met Salim bin Rashid there.", "Salim bin Rashid"),
        ("It was Mary-Ann O'Leary again.", "Mary-Ann O'Leary"),
        ("It was Mary-Ann O’Leary again.", "Mary-Ann O'Leary"),
        ("They buried Robert “Dusty” Miller there.", "Robert “Dusty” Miller"),
        ('They buried Robert "Dusty" Miller there.', 'Robert "Dusty" Miller'),
        ("They met Walter Prescott Jr. in May.", "Walter Prescott Jr."),
        ("They met Walter Prescott III in May.", "Walter Prescott III"),
        ("They met Walter Price in May.", "Walter Price"),
        ("They met Susan White in May.", "Susan White"),
        ("They met Dr Susan Marsh-Jones in May.", "Susan Marsh-Jones"),
        ("They met Monday's speaker, Susan Hollis, there.", "Susan Hollis"),
        ("Police named Walter PRESCOTT there.", "Walter Prescott"),
        ("Police named Walter James MILLER there.", "Walter James Miller"),
        ("They met Susan (Sue) Hollis in May.", "Susan (Sue) Hollis"),
        ("They shot at Salim bin Rashid's car.", "Salim bin Rashid"),
        ("The Texas Governor Susan Hollis left.", "Susan Hollis"),
        ("They asked Ohio Attorney General Susan Hollis for it.", "Susan Hollis"),
        ("Twelve-year-old Susan Hollis left.", "Susan Hollis"),
        ("They met Bill Winterbourne in May.", "Bill Winterbourne"),
        ("The president, Bill Prescott, left.", "Bill Prescott"),
        ("Mayor Bill de Winter left.", "Bill de Winter"),
        ("They met Al Prescott in May.", "Al Prescott"),
        ("Lieutenant Colonel Susan Hollis left.", "Susan Hollis"),
        ("Assemblywoman Susan Hollis left.", "Susan Hollis"),
        ("Then-Sen. Susan Hollis left.", "Susan Hollis"),
        ("Colonel-General Susan Hollis left.", "Susan Hollis"),
        ("Det-Insp Susan Hollis left.", "Susan Hollis"),
        ("They met Dawn Quorvin in Eastley.", "Dawn Quorvin"),
        ("“It burnt,” said Nkeru Obarri.", "Nkeru Obarri"),
        ("“It burnt,” Nkeru Obarri said as she left.", "Nkeru Obarri"),
        ("Nkeru Obarri, from Eastley, said he had seen it.", "Nkeru Obarri"),
        ("They met Nkeru Obarri, who saw it.", "Nkeru Obarri"),
        ("Plumber Nkeru Obarri told them.", "Nkeru Obarri"),
        ("Deputy Prime Minister Susan Hollis left.", "Susan Hollis"),
        ("Attorney General Rob Quorvin left.", "Rob Quorvin"),
        ("They met Susan May in Eastley.", "Susan May"),
        ("They met Susan Meadows in Eastley.", "Susan Meadows"),
        ("Susan Hollis Makes Peace In Eastley", "Susan Hollis"),
        ("Wicketkeeper Susan Hollis left.", "Susan Hollis"),
        ("SSP Quoryin Peter Zelwick left.", "Quoryin Peter Zelwick"),
        ("The Secretary of State Quoryin Rice left.", "Quoryin Rice"),
        ("Nine-year-old Quoryin Zelwick left.", "Quoryin Zelwick"),
        ("The Rev. Msgr. Peter Zelwick left.", "Peter Zelwick"),
        ("Vice Minister of Commerce Quoryin Zelwick left.", "Quoryin Zelwick"),
        ("Then Susan Point, 27, left.", "Susan Point"),
        ("Collector J. Quorvin left.", "J. Quorvin"),
        ("The chairman Kwok Chi-ming left.", "Kwok Chi-ming"),
        ("They met Susan Hollis-era crowds.", "Susan Hollis"),
        ("Prosecutor Susan de Hollis Quorvin left.", "Susan de Hollis Quorvin"),
        ("The president, Susan d'Hollis, left.", "Susan d'Hollis"),
        ("Her husband, Tevik Quorvin, left.", "Tevik Quorvin"),
        ("Susan Hollis said it was too late.", "Susan Hollis"),
        ("Susan Hollis, 54, of Long Quorvin, a plumber, left.", "Susan Hollis"),
    ],
)
def test_a_name_is_read_whole(text: str, name: str) -> None:
    assert only(text).name == name


@pytest.mark.parametrize(
    "text",
    [
        "They flew to Santa Clara and San Marino.",
        "They moved from Milton Keynes to Virginia Beach.",
        "It rained on Victoria Street and in Albert Park.",
        "The Harriet Winterbourne Hospital opened in May.",
        "Shares of Morgan Stanley fell. Merrill Lynch said it would wait.",
        "The retailer Laura Ashby closed. Laura Ashby has forty shops.",
        "He works for Walter & Prescott.",
        "“Mr President, it is late,” they wrote.",
        "They flew to São Paulo and Puerto Rosa.",
        "The Kenya Red Cross helped.",
        "A 19-year-old Susan Township man left.",
        "The publisher Quorvin Winterbourne closed.",
        "April June and May followed.",
        "New Year and Christmas Day were cold.",
        "The Lord Chancellor and the Prime Minister spoke.",
        "Dr Pepper Group Ltd. fell.",
        "British Airways and Jet Airways fly there.",
        "The World Cup and the Grand Prix began.",
        "It was the Francisco-based Quarry Works.",
        "They shouted JOHN WINTERBOURNE IS HERE.",
        "Doctors tell Susan HIV is rare.",
        "They flew to Rio de Janeiro in May.",
        "The San Antonio Express-News wrote of it.",
        "They banked with J.P. Morgan and JP Morgan.",
        "The Ford Focus and two Alfa Romeos crashed.",
        "Cedar Rapids and Buena Vista were flooded.",
        "Susan Brinkman International fell.",
        "Martin Luther King Jr. Day was cold.",
        "The Harbour Bill Prescott wants is late, and so is the Bill Young introduced.",
        "The Office of the Deputy Prime Minister wrote to them.",
        "They met Susan May 5 and again in May.",
        "Bill passes House; Art Institute opens; Al Hadida falls.",
        "According to the Walton Post, the president had left.",
        "Nkeru Obarri said profits rose.",
        "“It burnt,” said Nkeru Obarri analyst and others.",
        "Police in Nkeru Obarri told us that she had left.",
        "The views are not those of Kenya Daily.",
        "It was read by the Kenya Inspectorate.",
    ],
)
def test_what_is_no_person_is_not_taken_for_one(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("The health secretary Harriet Winterbourne left.", "health secretary", None),
        ("Labour's shadow health secretary, Harriet Winterbourne, left.", "shadow health secretary", "Labour"),
        ("Northshire and Dale LMCs chief executive Ruth Prescott left.", "chief executive", "Northshire and Dale LMCs"),
        ("Ruth Prescott, head of art at the Quarry Trust, left.", "head of art at the Quarry Trust", "Quarry Trust"),
        ("Ruth Prescott, director for wards at the Quarry Trust said so.",
         "director for wards at the Quarry Trust", "Quarry Trust"),
        ("Medical secretary of Dale LMCs Dr Ruth Prescott left.", "Medical secretary of Dale LMCs", "Dale LMCs"),
        ("Health and social care secretary Harriet Winterbourne", "Health and social care secretary", None),
        ("The former mayor Harriet Winterbourne left.", "former mayor", None),
        ("She spoke on behalf of acting chairman Harriet Winterbourne.", "acting chairman", None),
        ("Sheriff Harriet Winterbourne left.", "Sheriff", None),
        ("The New Northshire mayor Harriet Winterbourne left.", "mayor", "New Northshire"),
        ("In the lead. Harriet Winterbourne left.", None, None),
        ("Unlike the president, Harriet Winterbourne left.", None, None),
        ("The company's finance director Harriet Winterbourne left.", "finance director", None),
        ("Ohio Governor Harriet Winterbourne left.", "Ohio Governor", None),
        ("Eastley police Capt. Harriet Winterbourne left.", "police Capt.", "Eastley"),
        ("The Bank of Eastley President Harriet Winterbourne left.", "President", "Bank of Eastley"),
        ("The sources met Chief of Staff Harriet Winterbourne.", "Chief of Staff", None),
        ("At a news conference Farm Commissioner Harriet Winterbourne left.", "Farm Commissioner", None),
        ("One man who is not a nurse, Harriet Winterbourne, left.", None, None),
        ("Residents should contact Detective Harriet Winterbourne.", "Detective", None),
        ("She will partner Harriet Winterbourne in May.", None, None),
        ("It was written by the prime minister. Harriet Winterbourne left.", None, None),
        ("They met two rivals -- Ohio Gov. Harriet Winterbourne left.", "Ohio Gov.", None),
        ("Eastley Lt. Gov. Harriet Winterbourne left.", "Eastley Lt. Gov.", None),
        ("Deputy Prime Minister Harriet Winterbourne left.", "Deputy Prime Minister", None),
        ("A spokesman for Mayor Harriet Winterbourne left.", "Mayor", None),
        ("A talk between Prescott and British leader Harriet Winterbourne ended.", "British leader", None),
        ("They met Deputy U.S. Trade Envoy Harriet Winterbourne.", "Deputy U.S. Trade Envoy", None),
        ("“Stay,” says Harriet Winterbourne, a marine biologist.", "marine biologist", None),
        ("Harriet Winterbourne, 54, a former lorry driver, left.", "former lorry driver", None),
        ("Harriet Winterbourne (54), of Eastley, a fish vendor, left.", "fish vendor", None),
        ("They met the Eastley farmer Harriet Winterbourne.", "farmer", "Eastley"),
        ("Prize-winning animator Harriet Winterbourne left.", "Prize-winning animator", None),
        ("The 1st Ward Alderman Harriet Winterbourne left.", "1st Ward Alderman", None),
        ("Col. Harriet Winterbourne, the police commander, left.", "police commander", None),
        ("The 200m champion Harriet Winterbourne left.", "200m champion", None),
        ("At 12.31pm Cllr Harriet Winterbourne left.", "Cllr", None),
        ("Council member Harriet Winterbourne left.", "Council member", None),
        ("Harriet Winterbourne, a member of the town council, left.", "member of the town council", None),
        ("Harriet Winterbourne is the founder of the Quarry Trust.", "founder of the Quarry Trust", "Quarry Trust"),
        ("Harriet Winterbourne was named chief executive in May.", "chief executive", None),
        ("The firm appointed Harriet Winterbourne chairman.", "chairman", None),
        ("Harriet Winterbourne is a wonderful writer.", None, None),
        ("Harriet Winterbourne is not a nurse.", None, None),
        ("Harriet Winterbourne is a nurse and I know her.", "nurse", None),
        ("Harriet Winterbourne, an official with the ministry's road bureau, left.",
         "official with the ministry's road bureau", None),
        ("The rugby captain Harriet Winterbourne left.", "rugby captain", None),
        ("The 3 spokeswoman Harriet Winterbourne left.", "spokeswoman", None),
        ("Presumptive Democratic nominee Harriet Winterbourne left.", "Presumptive nominee", "Democratic"),
        ("Lt.-Col. Susan Hollis left.", "Lt.-Col.", None),
        ("Staff-Insp. Susan Hollis left.", "Staff-Insp.", None),
        ("Acting Det. Supt. Susan Hollis left.", "Acting Det. Supt.", None),
        ("They met Const. Susan Hollis there.", "Const.", None),
    ],
)  # fmt: skip
def test_a_role_is_read_before_or_after_the_name(text: str, role: str | None, organisation: str | None) -> None:
    person = only(text)
    assert (person.role, person.organisation) == (role, organisation)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Harriet Winterbourne, 23, left.", [23]),
        ("Harriet Winterbourne (23) left.", [23]),
        ("Harriet Winterbourne, who died on October 17 aged 88, was a nurse.", [88]),
        ("Harriet Winterbourne has died in Eastley at the age of 76.", [76]),
        ("Quarterback Harriet Winterbourne (23) threw for a touchdown.", [None]),
        ("Harriet Winterbourne (65) is two behind after a bogey.", [None]),
        ("The 20-year-old set up Harriet Winterbourne.", [None]),
        ("The 20-year-old beat Harriet Winterbourne.", [None]),
        ("Harriet Winterbourne, aged 23, left.", [23]),
        ("Harriet Winterbourne, who is 23, left.", [23]),
        ("Harriet Winterbourne, a 23-year-old nurse, left.", [23]),
        ("The dead: Harriet Winterbourne, 23.And more.", [23]),
        ("They found 23-year-old Harriet Winterbourne.", [23]),
        ("They found 23-year-old nurse Harriet Winterbourne.", [23]),
        ("A 23-year-old woman identified by police as Harriet Winterbourne left.", [23]),
        ("They named the 23-year-old as Harriet Winterbourne.", [23]),
        ("They found 21 year old Walter Prescott, 25 year old Harriet Winterbourne and others.", [21, 25]),
        ("Harriet Winterbourne and Walter Prescott, both 23, left.", [23, 23]),
        ("Harriet Winterbourne, Ruth Marsh and Walter Prescott, all 23, left.", [23, 23, 23]),
        ("Harriet Winterbourne left. So did her brother. Harriet, 23, fell.", [None, 23]),
        ("He was no father of the 5-year-old, Harriet Winterbourne's son.", [None]),
        ("Harriet Winterbourne's son, 23, left.", [None]),
        ("The 23-year-old's mother, Harriet Winterbourne, left.", [None]),
        ("It was his 64-year-old mother Judith, whom Harriet Winterbourne met.", [None]),
        ("Harriet Winterbourne, 23-year-old Walter Prescott and others left.", [None, 23]),
        ("Harriet Winterbourne, 23 points ahead, left.", [None]),
        ("Harriet Winterbourne, 1,200 others and a dog left.", [None]),
    ],
)
def test_an_age_belongs_to_the_name_beside_it(text: str, ages: list[int | None]) -> None:
    assert [person.age for person in people(text)] == ages


def test_the_rank_of_the_next_person_is_no_role() -> None:
    assert [p.role for p in people("Harriet Winterbourne, 23, and Lt. Ruth Prescott, 32, left.")] == [None, "Lt."]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The siblings Ruth, Peter and Walter Prescott left.", ["Ruth Prescott", "Peter Prescott", "Walter Prescott"]),
        ("The couple, Ruth and Walter Prescott, left.", ["Ruth Prescott", "Walter Prescott"]),
        ("Ruth and Walter Prescott, both 23, left.", ["Ruth Prescott", "Walter Prescott"]),
        ("They saw Ruth and Walter Prescott there.", ["Walter Prescott"]),
        ("The siblings of Harriet Marsh and Walter Prescott left.", ["Harriet Marsh", "Walter Prescott"]),
    ],
)
def test_a_surname_is_shared_where_the_text_says_so(text: str, names: list[str]) -> None:
    assert [person.name for person in people(text)] == names


def test_a_later_surname_stands_for_the_full_name() -> None:
    text = "Harriet Winterbourne spoke. Ms Winterbourne left, and Winterbourne's car followed."
    claims = read(text)
    assert [claim.text for claim in claims] == ["Harriet Winterbourne", "Ms Winterbourne", "Winterbourne"]
    assert {claim.value.name for claim in claims if isinstance(claim.value, Person)} == {"Harriet Winterbourne"}


def test_a_month_stands_for_nobody() -> None:
    names = [person.name for person in people("Susan May left. They vote in May, May said. May 5 is the day.")]
    assert names == ["Susan May", "Susan May"]


def test_a_surname_of_two_people_stands_for_neither() -> None:
    text = "Harriet Winterbourne and Walter Winterbourne spoke. Winterbourne left."
    assert [claim.text for claim in read(text)] == ["Harriet Winterbourne", "Walter Winterbourne"]


def test_an_honorific_chooses_between_two_people_of_one_surname() -> None:
    text = "Harriet Winterbourne and Walter Winterbourne spoke. Mrs Winterbourne left."
    assert people(text)[-1].name == "Harriet Winterbourne"


def test_a_knight_is_called_by_his_given_name() -> None:
    assert people("Sir Walter Prescott spoke. Sir Walter left.")[-1].name == "Walter Prescott"


def test_a_surname_alone_keeps_its_honorific() -> None:
    person = only("They thanked Mr Quillfeather for it.")
    assert (person.name, person.honorific) == ("Quillfeather", "Mr")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Vrensk Oddal was taken into custody at the lock.", ["Vrensk Oddal"]),
        ("Wardens arrested Vrensk Oddal of Wexcombe.", ["Vrensk Oddal"]),
        ("The ferryman has been identified as Vrensk Oddal.", ["Vrensk Oddal"]),
        ("Vrensk Oddal has been beaten again.", []),
        ("Vrensk Oddal was shot on the coast of Thornley.", []),
        ("A crowd at Vrensk Oddal was arrested.", []),
        ("It is known as Vrensk Oddal.", []),
    ],
)
def test_what_befalls_only_people_shows_a_rare_name(text: str, names: list[str]) -> None:
    assert [person.name for person in people(text)] == names


def test_a_rare_name_needs_the_context() -> None:
    assert people("Then Quorvin Zapplewick left.") == []
    assert only("Then Quorvin Zapplewick, 31, left.").age == 31
    assert only("The analyst Quorvin Zapplewick left.").role == "analyst"
    assert people("Quorvin Zapplewick left. Mr Zapplewick was tired.")[0].name == "Quorvin Zapplewick"


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("The Royal Society of Quarry Keepers (RSQK) met.", "Royal Society of Quarry Keepers", "RSQK"),
        ("The University of Northshire met.", "University of Northshire", None),
        ("The Department for Quarries and Mines met.", "Department for Quarries and Mines", None),
        ("Eastley County Council met.", "Eastley County Council", None),
        ("Eastley Police Department met.", "Eastley Police Department", None),
        ("They sold Quillfeather Ltd.", "Quillfeather Ltd", None),
        ("They sold Quillfeather AG.", "Quillfeather AG", None),
        ("The Eastley High School met.", "Eastley High School", None),
        ("The Eastley Crown Court met.", "Eastley Crown Court", None),
        ("The New York Quarry Commission met.", "New York Quarry Commission", None),
        ("The trouble at Trouble-hit Eastley Motors grew.", "Eastley Motors", None),
        ("The Securities Watch Association met.", "Securities Watch Association", None),
        ("The New York Department of Quarries met.", "New York Department of Quarries", None),
        ("He was at Eastley A&M University then.", "Eastley A&M University", None),
    ],
)
def test_an_organisation_is_read_by_its_full_name(text: str, name: str, acronym: str | None) -> None:
    assert [claim.value for claim in read(text)] == [Organisation(name, acronym)]


def test_an_organisation_ends_where_the_name_of_its_head_begins() -> None:
    for text, name in (
        ("The head of the Bank of Russia Susan Hollis left.", "Bank of Russia"),
        ("The Church of St Susan Hollis was shut.", "Church of St Susan Hollis"),
        ("The Society of Friends of Susan Hollis met.", "Society of Friends of Susan Hollis"),
    ):
        assert [claim.value.name for claim in read(text) if isinstance(claim.value, Organisation)] == [name]


@pytest.mark.parametrize(
    "text", ["They met at the High School.", "They play on Centre Court.", "The U.S. Securities and Quarry rules hold."]
)
def test_what_is_no_name_of_an_organisation(text: str) -> None:
    assert [claim for claim in read(text) if isinstance(claim.value, Organisation)] == []


def test_lower_case_words_before_an_acronym_are_no_organisation() -> None:
    assert read("They join primary care networks (PCNs) there.") == []


def test_a_line_broken_to_a_width_is_read_across_its_end() -> None:
    lines = [
        "The committee met on the third day of the month and heard Harriet",
        "Winterbourne speak for an hour of the plans",
    ]
    text = "\n".join([*lines, *["for the quarry, which nobody who was present there had read"] * 6])
    assert [claim.text for claim in read(text)] == ["Harriet\nWinterbourne"]
    assert people(text)[0].name == "Harriet Winterbourne"


PIECES = st.sampled_from(
    "Harriet Winterbourne|Mr|Mrs.|Dr|Sir|Walter|Prescott|Jr.|van der|al-|O'|“Bob”|(RCGP)|of|and|the|, 23,|(23)".split(
        "|"
    )
    + "23-year-old|aged|secretary|chief executive|Labour's|University of|Ltd|.|,|\n|\n\n|\"|'|&|<|said|who is".split(
        "|"
    )
    + ["Sheriff", "N.", "É", "ß", "９", "\u200b"]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)
)


@given(TEXTS)
def test_any_text_is_read_and_every_claim_is_a_piece_of_it(text: str) -> None:
    for claim in read(text):
        assert text[claim.start : claim.end] == claim.text == claim.text.strip()
        assert 0 <= claim.start < claim.end <= len(text)


@given(TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert read(text) == read(text)


GIVEN = st.sampled_from("Harriet Walter Susan Robert Kieran Ruth Jennifer Peter".split())
SURNAMES = st.sampled_from("Winterbourne Prescott Quillfeather Marsh-Jones O'Leary Hollis".split())


@given(st.lists(st.tuples(GIVEN, SURNAMES), min_size=1, max_size=5, unique=True))
def test_a_second_reference_is_tied_only_if_one_person_fits(names: list[tuple[str, str]]) -> None:
    text = " ".join(f"Then {given} {surname} spoke." for given, surname in names)
    for surname in {surname for _, surname in names}:
        bearers = {f"{given} {other}" for given, other in names if other == surname}
        later = people(f"{text} Later {surname} left.")[len(names) :]
        assert {person.name for person in later} == (bearers if len(bearers) == 1 else set())


@given(GIVEN, SURNAMES, st.integers(0, 110))
def test_an_age_in_commas_is_read_back(given: str, surname: str, age: int) -> None:
    assert only(f"Police said {given} {surname}, {age}, was there.").age == age


HOSTILE = (
    'Mr. |Harriet |Harriet Winterbourne, |23-year-old |University of |"|A. |Jr. |van der |chief executive of |(RCGP) '
    "|Winterbourne |(|. |é|’s |No. 1 |A|O'|X-".split("|")
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_length_only(piece: str) -> None:
    assert_linear(lambda times: read(piece * times), 2_000)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Then Hamad bin Rashid al-Tamrani left.", "Hamad bin Rashid al-Tamrani"),
        ("Then Nasser bin Hamad bin Idris Al Tamrani left.", "Nasser bin Hamad bin Idris Al Tamrani"),
        ("Then Ali al-Tamrani al-Quffa left.", "Ali al-Tamrani al-Quffa"),
        ("Then Tunku Azman bin Quffa left.", "Azman bin Quffa"),
        ("Then Siti Quffa binti Ahmad left.", "Siti Quffa binti Ahmad"),
        ("Then Rhys ap Quillan left.", "Rhys ap Quillan"),
        ("Then Park Min-chul left.", "Park Min-chul"),
        ("Then Gao Wenlin left.", "Gao Wenlin"),
        ("Then Chang Mei-Ling left.", "Chang Mei-Ling"),
    ],
)
def test_names_of_many_orders(text: str, name: str) -> None:
    assert only(text).name == name


@pytest.mark.parametrize(
    "text",
    [
        "The Long Drawn-out winter ended.",
        "They met at the Park Sit-in.",
        "The Lady Harriet Hall School shut.",
        "They saw Bere Regis.",
    ],
)
def test_no_names_of_many_orders(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Park Min-chul came. Park left.", "Park Min-chul"),
        ("Gao Wenlin came, but Mr Gao left.", "Gao Wenlin"),
        ("Kim Min Chul came. Kim left.", "Kim Min Chul"),
        ("Ahmad al-Tamrani came. Al-Tamrani left.", "Ahmad al-Tamrani"),
        ("Ana Maria Rodriguez Quintal came. Rodriguez Quintal left.", "Ana Maria Rodriguez Quintal"),
        ("Julio De Vossa came. De Vossa left.", "Julio De Vossa"),
        ("Jemorko Walker, 21, came.\n\nJemorko Walker left.", "Jemorko Walker"),
    ],
)
def test_second_references_of_many_orders(text: str, name: str) -> None:
    assert [person.name for person in people(text)] == [name, name]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Co-founders Ben Arkle and Harriet Foss left.", [("Ben Arkle", "Co-founder"), ("Harriet Foss", "Co-founder")]),
        (
            "They met actors Ben Arkle, Anna Pell and Harriet Foss.",
            [("Ben Arkle", "actor"), ("Anna Pell", "actor"), ("Harriet Foss", "actor")],
        ),
        ("The film stars Ben Arkle and Harriet Foss.", [("Ben Arkle", None), ("Harriet Foss", None)]),
        ("They met actors Ben Arkle.", [("Ben Arkle", None)]),
        ("Brothers Tom and Mark Arkle left.", [("Tom Arkle", None), ("Mark Arkle", None)]),
        ("Harriet Foss, MD, PhD, the lead author, left.", [("Harriet Foss", "lead author")]),
        ("'So it is,' union official Ben Arkle said.", [("Ben Arkle", "union official")]),
        ("Assistant Police Chief Ben Arkle left.", [("Ben Arkle", "Assistant Police Chief")]),
    ],
)
def test_roles_of_several(text: str, told: list[tuple[str, str | None]]) -> None:
    assert [(person.name, person.role) for person in people(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ben Arkle and Harriet Foss, 12 and 14, left.", [("Ben Arkle", 12), ("Harriet Foss", 14)]),
        ("Sisters Anna and Harriet Foss, aged 12 and 14, left.", [("Anna Foss", 12), ("Harriet Foss", 14)]),
        ("It was Harriet Foss, 12 and 14, who left.", [("Harriet Foss", None)]),
        ("Harriet Foss, the last keeper of the weir, has died aged 97.", [("Harriet Foss", 97)]),
    ],
)
def test_ages_of_several(text: str, told: list[tuple[str, int | None]]) -> None:
    assert [(person.name, person.age) for person in people(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Brazilian striker Quinzho, 22, left. Quinzho scored.", [("Quinzho", "Brazilian striker"), ("Quinzho", None)]),
        ("Rapper Quaffa sang.", [("Quaffa", "Rapper")]),
        ("It was singer Quaffa's song.", [("Quaffa", "singer")]),
        ("Harriet Foss left; the singer Foss sang.", [("Harriet Foss", None), ("Harriet Foss", "singer")]),
        ("She won the best new artist Quaffa.", []),
        ("He beat Red Star Quaffa.", []),
        ("They met singer Quaffa & Co.", []),
        ("They met the striker Chelsea sold.", []),
        ("They met the singer Monday.", []),
    ],
)
def test_people_of_one_name(text: str, told: list[tuple[str, str | None]]) -> None:
    assert [(person.name, person.role) for person in people(text)] == told


@pytest.mark.parametrize(
    "text",
    ["They live off Harriet Street.", "It was the Mark Park shooting.", "They ran from W. Harriet Place to work."],
)
def test_streets_and_parks_are_no_people(text: str) -> None:
    assert people(text) == []
