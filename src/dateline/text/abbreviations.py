"""Words that carry a full stop without ending a sentence, in groups that differ in what may follow them."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: Always followed by what they belong to: a person, a place, the other party.
LEADING = _set("""adm amb archbp asst attn bp brig capt cardl cdr cf cllr cmdr cmsgt col comdr comr cpl cpt det dr e.g
    ens ft fr gen gens gov govs hon i.e insp lt ltc ltd.-gen maj mdm messrs mgr mlle mme mr mrs ms msgr
    mt mts mx pfc pres prof profs pt pte pvt rep reps rev revd rt sec sen sens sgt sgts sr.-lt st ste supt
    v viz vs drs brig.-gen lt.-col lt.-gen maj.-gen""")

#: Belong to a number that follows; elsewhere they are words like others ("He said no.").
NUMBERING = _set("art arts ca ch fig figs no nos p par para paras pg pp sec secs vol vols ver resp approx")

#: Months and weekdays cut short: a number or a year follows, or the sentence ends.
CALENDAR = _set("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun")

#: May end a sentence or stand inside it; only a word that opens sentences settles it.
TRAILING = _set("""a.d a.k.a a.m b.c bros calif cie co colo conn corp ct del dept dist esq est etc fla ga ia ill inc
    ind jr kan ky la llc ltd mass md mfg mich minn miss mo mont neb nev n.h n.j n.m n.y okla ore p.a
    pa ph.d p.m plc r.i s.c s.d sr tenn tex u.k u.n u.s u.s.a u.s.s.r va vt wash wis wyo ave blvd rd
    govt natl intl assn assoc univ gmt d.c e.u oz lb lbs ft sq cu hr hrs min mins yr yrs al""")

#: Those of them that in small letters are words like others: "she fell ill".
WORDS = _set("ill mass miss wash ore ind la ma pa mo del al")

#: Initials of two letters, as transliterated Russian and old British names have them: "Yu. Petrov".
TWO_LETTERS = _set("Yu Ya Ye Yo Zh Kh Ch Sh Ts Th Ph Wm Jn Jr Sr St")

#: States behind a town and a comma, for a regular expression.
STATES = (
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn"
    r"|Tex|Vt|Va|Wash|Wis|Wyo|N\.[CDHJMY]|R\.I|S\.[CD]|W\.Va"
)

#: Offices that a town lends its name to: "Dover, Del. Mayor Ann Kern".
OFFICES = _set("""mayor police gov sen rep city county council chief attorney councilman councilwoman sheriff judge
    senator governor republican democrat democratic firefighters fire area native resident""")

#: Words that open sentences in news and hardly ever stand, capitalised, inside a name.
OPENERS = _set("""a about according accordingly additionally after afterwards again all already also although amid
    among an and another any anyone apart are as asked at back because been before being besides
    both but by can conversely could currently despite did do does during each earlier either even
    eventually every everyone everything few finally first following for four from further
    furthermore given had has have having he hence her here his how however i if in indeed initially
    instead is it its just last lastly later let like many maybe me meanwhile more moreover most
    much my namely nearly neither never nevertheless next nobody none nonetheless nor not nothing
    now of on once one only or other otherwise our over overall people perhaps please previously
    quite rather recently seven several she should similarly since six so some somebody someone
    something soon speaking still such surely ten that the their them then there thereafter
    therefore these they third this those though three through throughout thus to today together
    tomorrow tonight too towards two under unless until upon was we well were what whatever when
    whenever where whereas whether which while who whoever whom whose why will with within without
    would yes yesterday yet you your""")

#: Verbs of the reporting clause that may follow a quotation: '"Why not?" Lukashenko asked.'
REPORTING = _set("""said says asked asks added adds told replied wondered wrote cried shouted exclaimed joked quipped
    demanded responded answered recalled""")

#: Openers that go on with the sentence after an abbreviation: old wires print "the U.S. And Japan", "the U.S. Has".
CONTINUING = _set("and or nor has have had is was were will would can could may to of than that from did does with")
