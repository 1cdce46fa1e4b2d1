"""Recomputes a figure from the interface alone: python3 recompute_figure.py BASE TOKEN METRIC PERIOD"""
import hashlib, json, sys, urllib.parse, urllib.request

BASE, TOKEN, METRIC, PERIOD = sys.argv[1:5]
LEFT_OUT = {"broken", "unchecked", "enteredAt", "act", "digest"}  # said of a record, not by it

def ask(path, **query):
    address = f"{BASE}/api/v1/{path}?{urllib.parse.urlencode(query)}"
    request = urllib.request.Request(address, headers={"Authorization": f"Bearer {TOKEN}"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer, parse_float=str)  # a decimal stands in the digest as the text it is

def content(entry):
    """What the digest covers: columns that hold something; several choices as one text, joined by semicolons."""
    return {name: ";".join(value) if isinstance(value, list) else value for name, value in entry.items()
            if value is not None and name not in LEFT_OUT and name.removesuffix("Name") not in entry.keys() - {name}}

def sm3(data):
    return hashlib.new("sm3", data).digest()

figure = ask(f"figures/{METRIC}", period=PERIOD)
digests, differ, after = [], 0, {}
while True:
    page = ask(f"figures/{METRIC}/records", period=PERIOD, asOf=figure["asOf"], limit=1000, **after)
    for entry in page["items"]:
        written = json.dumps(content(entry), ensure_ascii=False, sort_keys=True, separators=(",", ":"))  # RFC 8785
        differ += sm3(written.encode()).hex() != entry["digest"]  # a record with masked personal data differs
        digests.append(bytes.fromhex(entry["digest"]))
    if page["next"] is None:
        break
    after = {"after": page["next"]}
right = sm3(b"".join(digests)).hex() == figure["records"]["digest"] and len(digests) == figure["records"]["count"]
print(f"{figure['title']} {figure['value']}: {len(digests)} records, {len(digests) - differ} recomputed, digest {'equal' if right else 'different'}")
sys.exit(0 if right else 1)
