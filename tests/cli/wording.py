#!/usr/bin/python3
"""Every text that a client can see: which words it uses, how long its sentences are, and how hard it
is to read. The texts are those of assets/exercises, of programs, and all that src marks with _(),
N_() or words_count(). The ready programs are also held to what docs/add-a-program.md asks of them.

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
PROGRAM_S, PROGRAM_ITEMS = 20 * 60, 5
PROGRAMS = """arthritis carpal-tunnel desk-breaks fibromyalgia headache-tension herniated-disc
    hip-tightness knee-stiff low-back migraine muscle-knots-neck-shoulder muscle-spasm neck-chronic
    neck-stiff-morning physical-job post-operative repetitive-strain sciatica scoliosis
    shoulder-impingement shoulder-restricted sports-strain stress-sleep tmj training-recovery
    upper-back-desk warm-up whiplash""".split()
# Their clearance is still to be given, and the checker says so of every neck or nerve in them.
LOCKED = {"herniated-disc", "post-operative", "sports-strain", "whiplash"}
LOCKED_WARNING = "ask first and add a clearance"

# --- words ----------------------------------------------------------------------------------------
# Innocent uses, taken out before the search: each with what makes it innocent.
ALLOWED = [
    r"\bnot a diagnosis\b",  # what the app says of itself
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
    "area": 3, "being": 2, "breathe": 1, "breathed": 1, "client": 2, "clothes": 1, "comfortable": 3,
    "create": 2, "diet": 2, "doing": 2, "every": 2, "everything": 3, "evening": 2, "exercise": 3,
    "fluid": 2, "going": 2, "idea": 3, "lying": 2, "minutes": 2, "minute": 2, "movement": 2,
    "movements": 2, "museum": 3, "people": 2, "quiet": 2, "quietly": 3, "reminder": 3, "rhythm": 2,
    "science": 2, "sciatica": 4, "sciatic": 4, "scoliosis": 5, "somebody": 3, "someone": 2,
    "something": 2, "sometimes": 2, "somewhere": 2, "therapist": 3, "toes": 1, "trying": 2,
    "usual": 3, "usually": 4, "video": 3, "whatever": 3, "whiplash": 2, "forearm": 2, "forearms": 2,
    "sideways": 2, "safely": 2, "homework": 2, "makes": 1, "clinician": 3, "physio": 3, "drying": 2,
    "seeing": 2, "saying": 2, "playing": 2, "staying": 2, "buying": 2, "flying": 2, "poem": 2,
    "real": 1, "really": 2, "ideal": 3, "radio": 3, "patient": 2, "audio": 3, "wheelchair": 2,
}
# Terms that have no plainer name. In a grade each counts as the two syllables of a plain word.
TERMS = set("""arthritis rheumatoid fibromyalgia migraine sciatica sciatic scoliosis carpal
    whiplash specialist professional therapist therapists exercise exercises emergency clinician
    anxiety operation treatment medical""".split())


def syllables(word):
    word = re.sub(r"'s$|'", "", word.lower())
    if word in TERMS:
        return min(2, SYLLABLES.get(word, 2))
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


def marked_texts(source):
    """(line, text) of every literal inside _(), N_() and words_count(), adjacent ones joined."""
    line, depth, inside, parts, before = 1, 0, 0, [], ""
    for token in TOKEN.findall(source):
        begun = line
        line += token.count("\n")
        if token.isspace() or token.startswith(("//", "/*")):
            continue
        if token == "(":
            depth += 1
            if before in ("_", "N_", "words_count") and not inside:
                inside = depth
        elif inside and token[0] == '"':
            parts.append((begun, unescaped(token)))
        elif parts and token in (",", ")"):
            yield parts[0][0], filled("".join(text for _, text in parts))
            parts = []
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
    for path, program in json_folder("programs"):
        yield path, [(f"{path}:/{key}", text) for key, text in texts_of_program(program)]
    found = []
    for path in sorted(glob.glob("src/**/*.[ch]", recursive=True)):
        if path != "src/base/words.h":
            found += [(f"{path}:{line}", text) for line, text in marked_texts(read(path))]
    yield "src", found
