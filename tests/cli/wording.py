#!/usr/bin/python3
"""Every text that a client can see: which words it uses, how long its sentences are, and how hard it
is to read. The texts are those of assets/exercises, of programs, and all that src marks with _(),
N_() or ngettext(). The ready programs are also held to what docs/add-a-program.md asks of them.

The rules: none of the words and claims below, at most 15 words a sentence, and a Flesch-Kincaid
grade of 6 or lower: for each text over 8 words, for each exercise, for each program, and for all of
src together. Made-up bad texts come first: a check that lets one of them through has itself failed.
Run from the repo root; BUILD names the build. `wording.py --grades` also prints every grade."""
import glob
import json
import os
import re
import subprocess
import sys

BUILD = os.environ.get("BUILD", "build")
SENTENCE_WORDS, GRADE, SHORT_TEXT = 15, 6.0, 8
PROGRAM_S, PROGRAM_ITEMS, DEMO_S = 20 * 60, 5, 120
# Those that must be there; others may join them.
PROGRAMS = """arthritis carpal-tunnel desk-breaks fibromyalgia headache-tension herniated-disc
    hip-tightness knee-stiff low-back migraine muscle-knots-neck-shoulder muscle-spasm neck-chronic
    neck-stiff-morning physical-job post-operative repetitive-strain sciatica scoliosis
    shoulder-impingement shoulder-restricted sports-strain stress-sleep tmj training-recovery
    upper-back-desk warm-up whiplash""".split()
# Of these, the ones that nobody may begin without a clearance.
LOCKED = {"herniated-disc", "post-operative", "sports-strain", "whiplash"}
# What the checker rightly says of a neck or a nerve in a program whose clearance is still to come.
LOCKED_WARNING = "ask first and add a clearance"

# --- words ----------------------------------------------------------------------------------------
# Innocent uses, taken out before the search: each with what makes it innocent.
ALLOWED = [
    r"\bnot a diagnosis\b",  # what the app says of itself
    r"\brecord(?: in \w+)? (?:is|was) damaged\b",  # a file, not a body
    r"\b(?:with|have|has) (?:poor circulation|high blood pressure)\b",  # who should take care
    r"\bhigh blood pressure that is not under control\b",
    r"\bweak (?:spine )?bones?\b",  # what osteoporosis is called in plain words
    # A sign that somebody should be seen for: a limb, never a person.
    r"\b(?:arm|leg|legs|hand|thumb)(?: (?:is|are|feel|feels|went))? (?:numb or )?weak\b",
    r"\b(?:numb or weak|weak or numb)\b",
    r"\b(?:a|the) weak (?:arm|leg|hand|thumb)\b",
]
FORBIDDEN = [
    # promises
    r"cur(?:e|es|ed|ing|able)",
    r"heal(?:s|ed|ing|er)?",
    r"fix(?:es|ing)?",
    r"fixed (?:your|the|my) (?:pain|neck|back|body|problem)",
    r"guarantee\w*",
    r"prove[sdn]?|clinically tested",
    r"(?:completely|totally|always|perfectly|100 ?%) safe|safe for (?:everyone|everybody|all|anyone)",
    r"(?:no|without|free of) (?:side[- ]effects?|risks?)|risk[- ]free",
    r"miracle|magic(?:al)?|instant(?:ly)?|painless(?:ly)?|pain[- ]free",
    # claims about the body and about medicine
    r"circulation|blood[- ]?flow|oxygenat\w*",
    r"lymph\w*|immun\w*|hormon\w*|cortisol|endorphins?|(?:de)?tox\w*|inflammation|metaboli\w*",
    r"blood pressure",
    r"(?:less|fewer|no|without|instead of|replaces?|cut|drop|stop|skip|come off|need for)"
    r"(?: \w+){0,2} (?:medicines?|medication|pills?|tablets?|drugs?|pain ?killers?)",
    r"speeds? (?:up )?(?:your |the )?(?:recovery|repair)|prevents? \w+",
    # blame
    r"(?:bad|poor|wrong|terrible) posture",
    r"weak(?:ling|er person)?",
    r"fail(?:s|ed|ing|ure)?|lazy|laziness|your (?:own )?fault|you should have|unfit|overweight",
    # fear
    r"damag\w*|crumbl\w*|wear and tear|worn[- ]out|bone on bone|degenerat\w*|cripp\w*|paraly\w*",
    r"out of place",
    # words that would make a medical device of it
    r"diagnos\w*|detect\w*|monitor\w*|calculat\w*",
]
FORBIDDEN_WORDS = re.compile(r"\b(?:" + "|".join(FORBIDDEN) + r")\b", re.IGNORECASE)
ALLOWED_WORDS = re.compile("|".join(ALLOWED), re.IGNORECASE)


def forbidden(text):
    return [found[0] for found in FORBIDDEN_WORDS.finditer(ALLOWED_WORDS.sub(" ~ ", text))]


# --- reading ----------------------------------------------------------------------------------------
# Where spelling misleads the counting of vowels.
SYLLABLES = {
    "area": 3, "client": 2, "clinician": 3, "comfortable": 3, "create": 2, "diet": 2, "evening": 2,
    "every": 2, "everything": 3, "exercise": 3, "fluid": 2, "homework": 2, "idea": 3, "ideal": 3,
    "museum": 3, "people": 2, "poem": 2, "quiet": 2, "quietly": 3, "rhythm": 2, "sciatic": 4,
    "sciatica": 4, "science": 2, "scoliosis": 5, "sideways": 2, "somebody": 3, "someone": 2,
    "something": 2, "sometimes": 2, "somewhere": 2, "therapist": 3,
}
# Terms that have no plainer name. In a grade each counts as the two syllables of a plain word.
TERMS = set("""arthritis rheumatoid fibromyalgia sciatica scoliosis specialist professional
    therapist therapists exercise exercises emergency operation""".split())


def syllables(word):
    word = re.sub(r"'s$|'", "", word.lower())
    if word in TERMS:
        return 2
    if word in SYLLABLES:
        return SYLLABLES[word]
    if not re.search(r"[aeiouy]", word):
        return 1  # a number is read as one short word, and so is "mm"
    count = len(re.findall(r"[aeiouy]+", word))
    count += len(re.findall(r"i(?:a|o(?!us|n)|u)|[aeiouy]ing$|[^aeiouq]ua|eo(?!us?$)", word))
    if re.search(r"[^aeiouy]ed$", word) and not re.search(r"[td]ed$", word):
        count -= 1
    elif re.search(r"[^aeiouyl]e$|[aeiouy]le$|[^aeiouy]ely$|[^aeiouy]e(?:less|ful|ness|ment)", word):
        count -= 1
    elif re.search(r"[^aeiouysxzcg]es$", word) and not re.search(r"(?:ch|sh|[^aeiouy]l)es$", word):
        count -= 1
    return max(1, count)


def sentences(text):
    parts = re.split(r"(?<=[.!?])[\"')]*\s+|\n+", text)
    return [words for words in map(words_of, parts) if words]


def words_of(text):
    return re.findall(r"[A-Za-zÀ-ÿ]+(?:'[A-Za-z]+)?|\d+(?:[:.,]\d+)*", text)


def grade(texts):
    """The Flesch-Kincaid grade of texts that are read one after the other."""
    every = [sentence for text in texts for sentence in sentences(text)]
    words = [word for sentence in every for word in sentence]
    if not words:
        return 0.0
    spoken = sum(map(syllables, words))
    return 0.39 * len(words) / len(every) + 11.8 * spoken / len(words) - 15.59


def faults_of(text):
    """What is wrong with one text, whoever shows it."""
    for word in forbidden(text):
        yield f'says "{word}"'
    for sentence in sentences(text):
        if len(sentence) > SENTENCE_WORDS:
            yield f'has a sentence of {len(sentence)} words, from "{" ".join(sentence[:5])}"'
    if len(words_of(text)) > SHORT_TEXT and grade([text]) > GRADE:
        yield f"reads at grade {grade([text]):.1f}"


# --- where texts stand --------------------------------------------------------------------------
def texts_of_exercise(exercise):
    yield "name", exercise["name"]
    for key in ("cues", "mistakes"):
        for i, text in enumerate(exercise.get(key, [])):
            yield f"{key}/{i}", text
    yield "caution", exercise.get("caution", "")


def texts_of_program(program):
    yield "title", program["title"]
    yield "goal/text", program.get("goal", {}).get("text", "")
    yield "why", program.get("why", "")
    yield "clearance/limits", program.get("clearance", {}).get("limits", "")
    for i, item in enumerate(program["exercises"]):
        yield f"exercises/{i}/why", item.get("why", "")
        yield f"exercises/{i}/note", item.get("note", "")
        if isinstance(item["exercise"], dict):
            for key, text in texts_of_exercise(item["exercise"]):
                yield f"exercises/{i}/exercise/{key}", text


TOKEN = re.compile(r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\w+|\s+|.""", re.DOTALL)
ESCAPES = {r"\n": "\n", r"\t": " ", r"\"": '"', r"\\": "\\"}
# What stands in a text until it is shown: a number, a name, a word.
PLACES = re.compile(r"%%|%[-+ #0]*[\d.*]*(?:hh|h|ll|l|z|j|t)?[diu]|%[-\d.*]*s|%c|\{\w+\}")


def unescaped(literal):
    return re.sub(r"\\.", lambda found: ESCAPES.get(found[0], found[0][1:]), literal[1:-1])


def filled(text):
    return PLACES.sub(lambda found: {"%": " percent", "s": "name", "c": "x", "}": "name"}.get(
        found[0][-1], "9"), text)


MARKS = ("_", "N_", "ngettext", "pgettext", "NC_")


def marked_texts(source):
    """(line, text) of every literal inside _(), N_() and ngettext(), adjacent ones joined; of
    pgettext() and NC_() the second, as the first is for the translator alone."""
    line, depth, inside, parts, before, context = 1, 0, 0, [], "", False
    for token in TOKEN.findall(source):
        begun = line
        line += token.count("\n")
        if token.isspace() or token.startswith(("//", "/*")):
            continue
        if token == "(":
            depth += 1
            if before in MARKS and not inside:
                inside, context = depth, before in ("pgettext", "NC_")
        elif inside and token[0] == '"':
            parts.append((begun, unescaped(token)))
        elif parts and token in (",", ")"):
            if not context:
                yield parts[0][0], filled("".join(text for _, text in parts))
            parts, context = [], False
        if token == ")":
            inside = 0 if depth == inside else inside
            depth -= 1
        before = token


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def json_folder(folder):
    for path in sorted(glob.glob(f"{folder}/*.json")):
        if not path.endswith(".schema.json"):
            yield path, json.loads(read(path))


def collections():
    """Each collection: its name, and its texts as (place, text)."""
    for path, exercise in json_folder("assets/exercises"):
        yield path, [(f"{path}:/{key}", text) for key, text in texts_of_exercise(exercise)]
    for folder in "programs", "programs/demos":
        for path, program in json_folder(folder):
            yield path, [(f"{path}:/{key}", text) for key, text in texts_of_program(program)]
    found = []
    for path in sorted(glob.glob("src/**/*.[ch]", recursive=True)):
        if path != "src/base/gettext.h":
            found += [(f"{path}:{line}", text) for line, text in marked_texts(read(path))]
    yield "src", found


# --- the ready programs -------------------------------------------------------------------------
STOP = "Stop if it is sharp or getting worse."


def program_faults(path, program):
    """What docs/add-a-program.md asks of one ready program, beyond what the checker sees."""
    name = os.path.basename(path)[: -len(".json")]
    items = program["exercises"]
    clearance = program.get("clearance", {})
    wanted = {
        f"the id {program['id']} is not the name of the file": program["id"] == name,
        "names a client or a therapist": not {"client", "therapist"} & set(program),
        "has no goal": program.get("goal", {}).get("text"),
        f'why does not say "{STOP}"': STOP in program.get("why", ""),
        "clearance/limits does not say when to ask first": clearance.get("limits"),
        f"has {len(items)} exercises": len(items) <= PROGRAM_ITEMS,
        "has an exercise without a why": all(item.get("why") for item in items),
        "clearance/required is neither true nor false": isinstance(clearance.get("required"), bool),
        "can be begun without a clearance": name not in LOCKED or clearance.get("required"),
    }
    for item in items:
        exercise = item["exercise"]
        wanted[f"there is no exercise {exercise}"] = isinstance(exercise, dict) or os.path.exists(
            f"assets/exercises/{exercise}.json")
    return [f"{path}: {what}" for what, good in wanted.items() if not good]


def limberctl(*arguments):
    run = subprocess.run([f"{BUILD}/limberctl", *arguments], capture_output=True, text=True,
                         check=False)
    return json.loads(run.stdout) if run.stdout else {"error": run.stderr.strip()}


def checker_faults(programs):
    for found in limberctl("check", "--json", *programs)["files"]:
        locked = programs[found["file"]].get("clearance", {}).get("required")
        for fault in found["faults"]:
            if fault["kind"] == "error" or not locked or LOCKED_WARNING not in fault["what"]:
                yield f"{found['file']}:{fault['pointer']}: {fault['kind']}: {fault['what']}"


def length_fault(path):
    plan = limberctl("timeline", "--json", path)
    if plan.get("total_s", PROGRAM_S) >= PROGRAM_S:
        return [f"{path}: {plan.get('error') or str(plan['total_s']) + ' s'}; under {PROGRAM_S} s"]
    return []


def demo_faults():
    """A demonstration of the kiosk: two minutes at most, and nothing that the checker would say."""
    demos = dict(json_folder("programs/demos"))
    if not demos:
        yield "programs/demos: there is no demonstration"
        return
    yield from checker_faults(demos)
    for path in demos:
        plan = limberctl("timeline", "--json", path)
        if plan.get("total_s", DEMO_S + 1) > DEMO_S:
            yield f"{path}: {plan.get('error') or str(plan['total_s']) + ' s'}; at most {DEMO_S} s"


def ready_faults():
    programs = dict(json_folder("programs"))
    names = {os.path.basename(path)[: -len(".json")] for path in programs}
    faults = [f"programs/{name}.json is missing" for name in sorted(set(PROGRAMS) - names)]
    for path, program in programs.items():
        faults += program_faults(path, program) + length_fault(path)
    return faults + list(checker_faults(programs))


# --- the check of the check -----------------------------------------------------------------------
HARD = ("Individuals experiencing considerable discomfort should temporarily discontinue "
        "participation immediately.")
BAD = {  # a text, and a part of what must be said of it
    "This stretch will cure your back.": 'says "cure"',
    "Healing takes time.": 'says "Healing"',
    "A quick fix for the neck.": 'says "fix"',
    "We guarantee less pain.": 'says "guarantee"',
    "Proven to work.": 'says "Proven"',
    "It is safe for everyone.": 'says "safe for everyone"',
    "There are no side effects.": 'says "no side effects"',
    "Good for your circulation.": 'says "circulation"',
    "It moves the blood flow along.": 'says "blood flow"',
    "Helps the lymph to drain.": 'says "lymph"',
    "Lifts your immunity.": 'says "immunity"',
    "Calms stress hormones.": 'says "hormones"',
    "Flushes out toxins.": 'says "toxins"',
    "It lowers high blood pressure.": 'says "blood pressure"',
    "You will need fewer of your pills.": 'says "fewer of your pills"',
    "Your bad posture did this.": 'says "bad posture"',
    "You are weak.": 'says "weak"',
    "You failed to finish.": 'says "failed"',
    "Your disc is damaged.": 'says "damaged"',
    "Your bones are crumbling.": 'says "crumbling"',
    "A bone is out of place.": 'says "out of place"',
    "We monitor you.": 'says "monitor"',
    "One two three four five six seven eight nine ten to a cat in a hat.": "sentence of 16 words",
    HARD: "reads at grade",
}
GOOD = [
    "Keep your eyes fixed on the wall.", "Your health comes first.", "It is not a diagnosis.",
    "Take care with high blood pressure.", "Ask first if you have weak bones.",
    "Get help if both legs feel weak or numb.", "The record was damaged.", "Hold for 5 s. Rest.",
    "Not with high blood pressure that is not under control.",
]
SPOKEN = {"neck": 1, "ache": 1, "shoulder": 2, "shoulders": 2, "little": 2, "table": 2, "moved": 1,
          "lifted": 2, "stretches": 2, "breathe": 1, "quietly": 3, "movement": 2, "makes": 1,
          "surgery": 3, "diagnosis": 4, "temporarily": 5, "going": 2, "your": 1, "circles": 2,
          "safely": 2, "careful": 2, "closes": 2, "calves": 1, "bladder's": 2, "12": 1}
SOURCE = r"""
/* _("not this") */ const char *t = N_("One \"two\" "  // nor _("this")
    "three"); char q = '"', *plain = "nor this";
f(_("Four, %d of %zu"), g("nor this either")); h(ngettext("%d cat", "%d cats", n), _(name));
f(printed(_("Call {emergency} (now)."), '(', "nor this")); k(pgettext("nor this", "Five"));
"""
MARKED = [(2, 'One "two" three'), (4, "Four, 9 of 9"), (4, "9 cat"), (4, "9 cats"),
          (5, "Call name (now)."), (5, "Five")]


def every_text(texts, filled_in):
    """Whether texts_of_... finds each text of a document whose texts are all "t"."""
    return sum(text == "t" for _, text in texts) == json.dumps(filled_in).count('"t"')


def own_faults():
    own = {"name": "t", "cues": ["t", "t"], "mistakes": ["t"], "caution": "t"}
    whole = {"title": "t", "goal": {"text": "t"}, "why": "t", "clearance": {"limits": "t"},
             "exercises": [{"exercise": own, "why": "t", "note": "t"}]}
    for text, part in BAD.items():
        if not any(part in fault for fault in faults_of(text)):
            yield f"lets through: {text} ({', '.join(faults_of(text)) or 'nothing said'})"
    for text in GOOD:
        yield from (f"{fault}: {text}" for fault in faults_of(text))
    for word, count in SPOKEN.items():
        if syllables(word) != count:
            yield f"counts {syllables(word)} syllables in {word}"
    if list(marked_texts(SOURCE)) != MARKED:
        yield f"reads C as {list(marked_texts(SOURCE))}"
    if not every_text(texts_of_program(whole), whole) or not every_text(texts_of_exercise(own), own):
        yield "does not see every text of a program or an exercise"
    if len(program_faults("programs/other.json", {"id": "a", "client": {}, "exercises": [
            {"exercise": "none-such"}] * 6})) < 9:
        yield "lets a bad program through"


def main():
    faults = [f"wording.py itself {fault}" for fault in own_faults()]
    count = 0
    for name, texts in collections():
        count += len(texts)
        faults += [f"{place}: {fault}: {text}" for place, text in texts for fault in faults_of(text)]
        level = grade([text for _, text in texts])
        if level > GRADE:
            faults.append(f"{name}: reads at grade {level:.1f}; {GRADE:.0f} is the highest")
        if "--grades" in sys.argv:
            print(f"{level:5.1f} {name}")
    if count < 1000:
        faults.append(f"only {count} texts were found")
    faults += ready_faults() + list(demo_faults())
    for fault in faults:
        print("not ok -", fault)
    if not faults:
        print(f"ok - {count} texts that a client can see, and every ready program")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
