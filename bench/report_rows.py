"""Rows of an upload file from the names, listings and countries of a warehouse.

report_rows.py FOLDER ROWS  writes FOLDER/rows.csv, every twentieth row wrong in one of the ways below
report_rows.py FOLDER       says whether FOLDER/checked.csv tells each of them, and no other primary error
"""

import collections
import csv
import random
import sys

HEADER = (
    "Appendix SpeciesName TermCode Quantity UnitCode TradingPartner CountryOfOrigin ExportPermit OriginPermit"
    " IFSPermit PurposeCode SourceCode Year"
).split()
# What is done to a row, and the rule that has to tell it. A function gives the columns to put in.
WRONG = [
    ("P1", {"TradingPartner": ""}),
    ("P2", {"TermCode": ""}),
    ("P3", {"SpeciesName": ""}),
    ("P4", {"Appendix": ""}),
    ("P5", {"Quantity": ""}),
    ("P6", {"Year": ""}),
    ("P7", {"Quantity": "5 pcs"}),
    ("P9", {"Year": "13"}),
    ("P10", {"TermCode": "live animal"}),
    ("P11", {"SourceCode": "wild"}),
    ("P12", {"PurposeCode": "trade"}),
    ("P13", {"UnitCode": "kilos"}),
    ("P14", {"TradingPartner": "Germany"}),
    ("P15", {"CountryOfOrigin": "EU"}),
    ("P16", {"SpeciesName": "Nullus nominatus"}),
    ("P17", {"Appendix": "IV"}),
    ("X1", {"Quantity": "-5"}),
    ("S8", {"TradingPartner": "ZA"}),
]
PRIMARY = "P"


def table(folder, name):
    with open(f"{folder}/{name}.csv", newline="", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def make(folder, number):
    listed = {}
    for row in table(folder, "listings"):
        if row["authority"] == "CITES" and row["valid_from"] <= "2013" and (row["valid_to"] or "9") > "2014":
            listed.setdefault(row["taxon"], row["appendix"])
    countries = collections.defaultdict(list)
    for row in table(folder, "distributions"):
        countries[row["taxon"]].append(row["country"])
    accepted = {r["name"]: r["kingdom"] for r in table(folder, "taxa") if r["status"] == "A"}
    synonyms = collections.defaultdict(list)
    for row in table(folder, "taxa"):
        if row["status"] == "S":
            synonyms[row["accepted_name"]].append(row["name"])
    taxa = [t for t in sorted(listed) if t in accepted and t in countries]
    chance = random.Random(7)
    with open(f"{folder}/rows.csv", "w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, HEADER, lineterminator="\n")
        out.writeheader()
        for i in range(number):
            taxon = taxa[min(int(chance.paretovariate(0.6)) - 1, 10**9) % len(taxa)]
            name = chance.choice(synonyms[taxon]) if synonyms[taxon] and chance.random() < 0.1 else taxon
            row = {
                "Appendix": listed[taxon],
                "SpeciesName": name,
                "TermCode": "LIV",
                "Quantity": str(chance.choice([1, 2, 5, 10, 100, "0.5"])),
                "UnitCode": "",
                "TradingPartner": chance.choice(["DE", "US", "JP", "NL", "CN"]),
                "CountryOfOrigin": chance.choice([c for c in countries[taxon] if c != "ZA"] or ["MZ"]),
                "ExportPermit": f"P{i}",
                "OriginPermit": f"O{i % 999}",
                "IFSPermit": "",
                "PurposeCode": chance.choice("TPZ"),
                "SourceCode": "W" if accepted[taxon] == "Plantae" or chance.random() < 0.7 else "C",
                "Year": "2013",
            }
            if i % 20 == 19:
                row.update(WRONG[i // 20 % len(WRONG)][1])
            out.writerow(row)


def check(folder):
    told = missed = others = 0
    some = None
    with open(f"{folder}/checked.csv", newline="", encoding="utf-8") as file:
        for i, row in enumerate(csv.DictReader(file)):
            ids = set(row["ERRORS"].replace(";", " ").replace(":", " ").replace(",", " ").split())
            if i % 20 == 19:
                rule = WRONG[i // 20 % len(WRONG)][0]
                told += rule in ids
                missed += rule not in ids
                some = some or (rule not in ids and (i + 2, rule, row["ERRORS"])) or None
            elif any(x[:1] == PRIMARY and x[1:].isdigit() for x in ids):
                others += 1
                some = some or (i + 2, row["ERRORS"])
    print(f"{i + 1} rows came back; {told} planted errors told, {missed} missed, {others} rows blamed besides")
    if missed or others:
        sys.exit(f"for example {some}")


if len(sys.argv) == 3:
    make(sys.argv[1], int(sys.argv[2]))
else:
    check(sys.argv[1])
