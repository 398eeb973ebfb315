"""Words by which a text says that somebody speaks, and those by which it says that nobody in particular does."""

# Verbs after whose subject a quotation follows, or that follow one.
VERBS = frozenset(
    """said says say saying told tells tell telling added adds adding add wrote writes writing tweeted tweets tweeting
    asked asks asking answered answers replied replies replying responded responds responding continued
    continues explained explains explaining stated states stating declared declares declaring noted notes noting
    insisted insists insisting warned warns warning argued argues arguing claimed claims claiming concluded
    concludes concluding observed observes remarked remarks commented comments commenting announced announces
    announcing admitted admits admitting acknowledged acknowledges acknowledging conceded concedes joked jokes
    joking quipped quips recalled recalls recalling reported reports shouted shouts shouting yelled chanted
    chants chanting exclaimed cried pleaded urged urges urging vowed vows vowing promised promises pledged
    pledges predicted predicts suggested suggests suggesting complained complains denied denies denying
    confirmed confirms boasted boasts bragged lamented laments mused muses testified posted posts countered
    counters retorted fumed snapped thundered whispered murmured muttered interjected reiterated stressed
    stresses emphasized emphasised repeated repeats read reads reading began begins thinks thought believes
    believed feels felt revealed reveals maintained maintains cautioned cautions contended contends asserted
    asserts alleged alleges proclaimed proclaims implored demanded demands opined opines offered offers
    speculated speculates marvelled marveled sighed laughed advised advises reflected reflects agreed agrees
    called calls calling described describes describing dubbed labelled labeled branded dismissed dismisses
    dismissing criticised criticized criticizing criticising condemned condemns condemning praised praises
    praising accused accuses accusing blasted slammed blamed hailed hails characterized characterised denounced
    mocked defended referred refers referring spoke speaks quoted cited cites citing wanted wants joined
    disclosed hinted remembered remembers apologized apologised cheered signed closed opened summed sums
    recounted recounts elaborated wondered wonders points pointed echoed echoes charged queried went goes put
    puts mocks releases released labels labeling labelling coined coins thanked thanks rails railed reminded
    reminds assured assures retweeted emailed affirmed affirms pressed bemoaned enthused gushed confessed
    confesses hissed pledging promising boasting lamenting pleading boomed barked shot snorted sniffed roared
    hollering screamed screaming wept sobbed intimated yells screams cries ventured concedes retaliated""".split()
)
# Of these, verbs whose object is what is quoted, not a whole utterance: they need their subject close by.
LOOSE = frozenset(
    """called calls calling described describes describing dubbed labelled labeled branded dismissed dismisses
    dismissing criticised criticized criticizing criticising condemned condemns condemning praised praises
    praising accused accuses accusing blasted slammed blamed hailed hails characterized characterised denounced
    mocked defended referred refers referring spoke speaks quoted cited cites citing wanted wants joined read
    reads reading thinks thought believes believed feels felt began begins offered offers opened closed signed
    reported reports""".split()
)
# Verbs of speech only where somebody is named as their subject.
NOT_OF_ROLES = frozenset("went goes put puts coined coins points pointed released releases shot disclosed".split())
# What a court or a report does, and what makes its words of a quotation only where such a body is the subject.
FINDING = frozenset("found finds concluded ruled shows showed".split())
FINDERS = frozenset(
    """report study inquiry review survey audit investigation inquest coroner court tribunal judge jury panel committee
    commission watchdog ombudsman inspectors researchers scientists letter document paper memo ruling judgment
    judgement assessment poll analysis magistrates judges auditors""".split()
)
PRONOUNS = frozenset({"he", "she"})
# Between a subject and its verb.
BETWEEN = frozenset(
    """also then later once has have had is was again still even just now often always never already first further
    simply reportedly famously recently eventually previously repeatedly himself herself would will could may
    might did does do be been to""".split()
)
# Words that begin a sentence with a capital and are no name.
NO_NAMES = frozenset(
    """i it when while then there this that these those they we you what who if as but and or so yet in on at by for
    from after before since during until because although though however meanwhile still later earlier today
    yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december another one some many most others no yes not only even
    also both each asked speaking his her their its my our your the a an he she""".split()
)
BEGINNERS = frozenset("the a an one another his her its their our this that some many mr mrs ms dr former".split())
# Words with which a tag after a quotation does not begin.
NO_BEGINNERS = frozenset(
    """and but or nor so yet to in of on at for with from by as than that which who whom whose when while where because
    since until after before about over under into is was are were be been has had have will would can could not
    if though although like during without against""".split()
)
CONJUNCTIONS = frozenset({"and", "but", "then", "or", "before", "while"})
HONORIFICS = frozenset(
    """mr mrs ms miss dr prof professor sir lord lady dame baroness sen rep gov president vice-president senator
    governor congressman congresswoman secretary general judge justice minister mayor king queen prince princess
    captain colonel sgt sergeant lt det detective inspector superintendent chief officer pc rev reverend pope
    cardinal bishop archbishop ambassador chancellor chairman chairwoman director attorney sheriff coach
    republican democrat democratic shadow representative reps sens hon""".split()
)
CONNECTORS = frozenset("de la le du van von der den bin al el da di dos of for and".split())

# Common given names that are mostly of one sex, for `he` and `she` where no honorific tells.
MEN = frozenset(
    """aaron adam adrian ahmed alan albert alex alexander ali allan andrew andy anthony antonio arnold arthur barack
    barry ben benjamin bernard bernie bill billy bob bobby boris brad brandon brendan brett brian bruce bryan
    carl carlos charles charlie chris christian christopher chuck clarence clive colin craig curtis daniel danny
    darren dave david dean dennis derek dick dominic don donald doug douglas duncan dwight dylan ed eddie edward
    edwin eli elliot eric ernest ethan eugene evan felix francis frank fred frederick gareth gary gavin geoff
    geoffrey george gerald gerard gilbert glenn gordon graham greg gregory guy hamish harold harry harvey hassan
    henry herbert howard hugh hussein ian isaac ivan jack jacob jake james jamie jason jay jeb jeff jeffrey
    jeremy jerry jesse jim jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julian
    justin karl keith ken kenneth kevin kieran kyle lance larry lawrence leo leon leonard lewis liam lloyd lou
    louis luis luke malcolm marco marcus mario mark martin marvin matt matthew maurice max michael miguel mike
    mitch mitt mohammed muhammad nathan neil nicholas nick nicolas nigel noah norman oliver omar oscar owen
    patrick paul pedro pete peter phil philip phillip pierre rafael ralph randy raymond reince rex richard rick
    ricky rob robert robin rod roger roland ron ronald ross roy rudy russell ryan samuel scott sean sebastian
    seth shane shaun sidney simon spencer stan stanley stefan stephen steve steven stewart stuart ted terence
    terry theodore thomas tim timothy tobias todd tom tommy tony travis trevor tyler victor vincent vladimir
    walter warren wayne wesley will william zachary""".split()
)
WOMEN = frozenset(
    """abigail alexandra alice alicia alison amanda amber amy ana andrea angela anita ann anna anne annie barbara
    beatrice becky bernadette beth betty beverly bridget brenda carly carol caroline carolyn catherine cathy
    charlotte cheryl chloe christina christine cindy claire clara claudia connie courtney cynthia daisy danielle
    dawn deborah debbie debra diana diane donna doris dorothy edith eileen elaine eleanor elena elisabeth
    elizabeth ella ellen emily emma erica erin esther eva eve evelyn fatima fiona frances gabriela gail gemma
    georgina geraldine gillian gina ginni gloria grace hannah harriet hazel heather heidi helen helena hilary
    hillary holly huma ingrid irene iris isabel isabella ivanka jackie jacqueline jan jane janet janice jasmine
    jean jeanne jennifer jenny jessica jill jo joan joanna joanne josephine joy joyce judith judy julia julie
    june karen kate katherine kathleen kathryn kathy katie katrina kayla kellyanne kelly kim kimberly kirsten
    kristen laura lauren leah lesley lillian linda lisa liz lois loretta lorraine louise lucy lydia lynn
    madeleine maggie mandy margaret maria marian marie marilyn marjorie marla martha mary maureen megan melania
    melanie melissa mercedes meryl mia michelle miranda miriam molly monica nadia nancy naomi natalie natasha
    nicola nicole nikki nina nora norma olivia pamela patricia paula pauline penny phoebe phyllis rachel rebecca
    regina renee rita roberta rosa rose rosemary rosie ruth sally samantha sandra sara sarah sharon sheila
    shirley sophia sophie stella stephanie sue susan susanna suzanne sylvia tamara tanya tara teresa tessa
    theresa tiffany tina tracy ursula valerie vanessa vera veronica vicky victoria virginia vivian wendy yvonne
    zoe""".split()
)
