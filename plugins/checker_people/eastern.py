"""Names that begin with the surname, as Chinese and Korean ones do: "Foo Min-jun", "Foo Xiaolin"."""

import re
from functools import lru_cache

from checker.words import table
from checker_people.lexicon import GIVEN, MAN, REMEMBERED, SURNAME, WOMAN, kinds, ordinary

KOREAN = frozenset(
    "kim lee park choi chung jung jeong kang cho yoon yun jang lim han oh seo shin kwon hwang ahn song ryu hong yoo "
    "koo rha moon bae baek noh roh ban ko nam ha sung min yang suh byun chun chang huh heo kwak woo yu chae do ma "
    "pyo rhee ri paik chyung".split()
)
CHINESE = frozenset(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie tang deng "
    "feng yu xi wen jiang bo dong cao yuan pan peng zeng xiao tian cheng cai wei lu qian shen ye fu du dai xia "
    "zhong fan shi yao tan liao zou xiong jin hao kong bai cui kang mao qiu qin jia hou shao meng long wan lei duan "
    "chang chiang tsai hsu hsieh chou chiu kuo soong tung tsang leung cheung chan lam wong ng ho lau yeung fang gu "
    "gong geng han hong huo ji jiao ke lai lan ling mo mu ning niu pei qi ren rong ruan sha sheng song su tao tong "
    "xing xue yan yi yin ying you zhan zhai zhuang zuo chien chin hung kao lien lo pai shih teng tseng yen".split()
)
SURNAMES = KOREAN | CHINESE
# Syllables of Korean given names, which some write apart: "Foo Jong Un".
SYLLABLES = frozenset(
    "jong un il dae jung moo hyun ki moon myung bak geun hye jae in sung ho young sam hee chung joo jin suk seok "
    "woo soo hwan nam min kyung kyu tae chul hong jun joon won yong yo seung eun ae sook mi ok ja ryong hae bong "
    "chan wook sang kwang hoon byung se do gi gu ku koo man pil rae ryul sik shik sin shin sun wan weon yeon yun "
    "yul jeong jeon hyuk hyeon heon gyu gwon guk beom bum bon bae ji jo ju".split()
)
PINYIN = (
    "(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    "(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiou])"
)
ONE, TWO = re.compile(PINYIN), re.compile(f"{PINYIN}{PINYIN}")
# One syllable of a hyphenated name, however it is romanised.
SYLLABLE = re.compile(
    "(?:ch|sh|zh|ts|tz|hs|kw|gw|[bcdfghjklmnpqrstwxyz])?(?:[aeiou]{1,3}|y[aeiou]{1,2})(?:ng|h|[nkmplrtb])?"
)
PHRASAL = frozenset("in on up out off over by to down at of".split())


def eastern(surname: str, given: str) -> bool:
    """Whether two words are certainly a name that begins with the surname: the given name has two syllables."""
    if surname.lower() not in SURNAMES or not surname[1:].islower():
        return False
    first, mark, second = given.partition("-")
    low, after = first.lower(), second.lower()
    if mark:
        syllables = SYLLABLE.fullmatch(low) is not None and SYLLABLE.fullmatch(after) is not None
        return syllables and not (ordinary(low) and after in PHRASAL)
    if TWO.fullmatch(low) is None or not given[1:].islower():
        return False
    return not kinds(given) & ~(GIVEN | SURNAME) and table().get(low) is None


def surname_first(name: str) -> bool:
    """Whether somebody's full name begins with the surname."""
    return name[: name.find(" ")].lower() in SURNAMES and is_eastern(name)


@lru_cache(maxsize=REMEMBERED)
def is_eastern(name: str) -> bool:
    """Whether a name of several words, of which the first is such a surname, begins with it."""
    words = name.split(" ")
    if len(words) == len(("surname", "given")):
        low = words[1].lower()
        short = words[0].lower() in CHINESE and ONE.fullmatch(low) is not None and low not in SURNAMES
        return eastern(*words) or (short and not kinds(words[1]) & (MAN | WOMAN))
    if len(words) != len(("surname", "given", "given")) or words[0].lower() not in KOREAN:
        return False
    return all(word.lower() in SYLLABLES for word in words[1:])
