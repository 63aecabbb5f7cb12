#!/usr/bin/python3
"""fhir.py FILE [WORD...]: is it a Bundle as FHIR R4 asks for, by the invariants that Limber's
resources must hold; and stands none of the words in it?"""
import json
import re
import sys

ID = re.compile(r"[A-Za-z0-9.-]{1,64}")
URN = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
DATE = r"\d{4}-\d{2}-\d{2}"
INSTANT = re.compile(DATE + r"T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})")
MOMENTS = {"effectiveDateTime", "authored", "timestamp"}
DAYS = {"created", "authoredOn", "startDate", "dueDate"}
NEEDED = {  # of each resource: what must be there, and the words of its status
    "Patient": ([], None),
    "CarePlan": (["status", "intent", "subject"],
                 ("status", "draft active on-hold revoked completed entered-in-error unknown")),
    "ServiceRequest": (["status", "intent", "subject", "code"],
                       ("status", "draft active on-hold revoked completed entered-in-error unknown")),
    "Goal": (["lifecycleStatus", "description", "subject"],
             ("lifecycleStatus", "proposed planned accepted active on-hold completed cancelled "
                                 "entered-in-error rejected")),
    "Procedure": (["status", "subject", "code"],
                  ("status", "preparation in-progress not-done on-hold stopped completed "
                             "entered-in-error unknown")),
    "Observation": (["status", "code", "subject"],
                    ("status", "registered preliminary final amended corrected cancelled "
                               "entered-in-error unknown")),
    "QuestionnaireResponse": (["status", "item", "subject"],
                              ("status", "in-progress completed amended entered-in-error stopped")),
}


def unique(pairs):
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), f"a key twice: {keys}"
    return dict(pairs)


def walk(value, key, urls):
    """No empty thing, times in their form, references that lead somewhere."""
    assert value not in ("", [], {}), f"{key} is empty"
    assert value is not None, f"{key} is null"
    if isinstance(value, dict):
        for name, inner in value.items():
            walk(inner, name, urls)
        if "reference" in value and isinstance(value["reference"], str):
            assert value["reference"] in urls, f"{value['reference']} is not in the Bundle"
        if "coding" in value:
            for coding in value["coding"]:
                assert coding["system"] and coding["code"] and coding["display"], coding
    elif isinstance(value, list):
        for inner in value:
            walk(inner, key, urls)
    elif key in MOMENTS or (key in ("start", "end") and len(str(value)) > 10):
        assert INSTANT.fullmatch(value), f"{key}: {value}"
    elif key in DAYS or key in ("start", "end"):
        assert re.fullmatch(DATE, value), f"{key}: {value}"
    elif isinstance(value, float):
        assert "e" not in repr(value), f"{key}: {value}"


def check_resource(resource):
    kind = resource["resourceType"]
    assert kind in NEEDED, kind
    needed, status = NEEDED[kind]
    for key in needed:
        assert key in resource, f"{kind} has no {key}"
    if status:
        assert resource[status[0]] in status[1].split(), f"{kind}: {resource[status[0]]}"
    if "intent" in resource:
        assert resource["intent"] == "plan"
    assert ID.fullmatch(resource["id"]), resource["id"]
    assert resource["language"] == "en" and "meta" not in resource
    if kind == "Observation":
        check_observation(resource)
    if kind == "Goal":
        for target in resource.get("target", []):
            assert "measure" in target, "gol-1"


def check_observation(resource):
    coding = resource["code"]["coding"][0]
    assert sum(key.startswith("value") for key in resource) == 1, "one value"
    assert coding["code"] != "72514-3", "soreness is not pain"
    if coding["code"].startswith("soreness"):
        assert coding["system"] == "urn:limber:code"
        assert 0 <= resource["valueInteger"] <= 10
    for component in resource.get("component", []):
        assert component["code"]["coding"][0]["code"] == "55411-3"
        quantity = component["valueQuantity"]
        assert quantity["code"] == "min" and quantity["system"] == "http://unitsofmeasure.org"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    for word in sys.argv[2:]:
        assert word not in text, f"{word} stands in it"
    bundle = json.loads(text, object_pairs_hook=unique)
    assert (bundle["resourceType"], bundle["type"]) == ("Bundle", "collection")
    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    assert len(urls) == len(set(urls)), "two entries of one address"
    for entry in bundle["entry"]:
        assert URN.fullmatch(entry["fullUrl"]), entry["fullUrl"]
        assert entry["fullUrl"] == "urn:uuid:" + entry["resource"]["id"]
        check_resource(entry["resource"])
    walk(bundle, "Bundle", set(urls))
    print(len(urls), *sorted({entry["resource"]["resourceType"] for entry in bundle["entry"]}))


main()
