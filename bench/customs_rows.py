"""Customs items, a million as CSV or some as a workbook: customs_rows.py FILE ROWS

Every fiftieth row has an unknown country. A workbook is written part by part, so that its size needs no memory.
"""

import datetime
import sys
import zipfile

HEADINGS = (
    "declaration_country,declaration_no,item_no,registration_date,office_code,flow,regime,hs_code,hs_edition,"
    "goods_description,country_origin,country_export,country_destination,net_mass_kg,supplementary_qty,"
    "supplementary_unit,statistical_value,currency,document_refs,status"
).split(",")
NUMBERS = {"net_mass_kg", "supplementary_qty", "statistical_value", "item_no"}


def row(i):
    day = datetime.date(2013, 1, 1) + datetime.timedelta(days=i % 365)
    return [
        "QZ", f"13QZ{i // 5:07d}", str(i % 5 + 1), day.isoformat(), f"QZB{i % 9}", "EI"[i % 2], "1000",
        "0106" + "2000" if i % 3 else "42023100", "HS2012", f"Goods of consignment {i % 7919}, packed",
        "CH", "CH", "??" if i % 50 == 0 else "NA", f"{i % 991 + 1}.{i % 10}", str(i % 40 + 1), "NAR",
        f"{i % 5000 + 10}.{i % 100:02d}", "CHF", f"C400:13QZ{i % 300000:06d}|N740:{i % 999}", "RELEASED",
    ]


def table(path, rows):
    with open(path, "w", encoding="utf-8") as out:
        out.write(",".join(HEADINGS) + "\n")
        for i in range(rows):
            out.write(",".join(f'"{c}"' if "," in c else c for c in row(i)) + "\n")


def column(i):
    return chr(65 + i)


def cell(reference, name, value):
    if name in NUMBERS:
        return f'<c r="{reference}"><v>{value}</v></c>'
    return f'<c r="{reference}" t="inlineStr"><is><t>{value}</t></is></c>'


def workbook(path, rows):
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
            f'"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" '
            f'ContentType="{kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
            f'ContentType="{kind}.worksheet+xml"/></Types>',
        )
        out.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" '
            f'Target="xl/workbook.xml"/></Relationships>',
        )
        out.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Items" sheetId="1" r:id="r1"/>'
            f"</sheets></workbook>",
        )
        out.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" '
            f'Target="worksheets/sheet1.xml"/></Relationships>',
        )
        with out.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
            for number in range(rows + 1):
                values = row(number - 1) if number else HEADINGS
                cells = "".join(
                    cell(f"{column(j)}{number + 1}", HEADINGS[j] if number else "", v) for j, v in enumerate(values)
                )
                sheet.write(f'<row r="{number + 1}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")


if __name__ == "__main__":
    (workbook if sys.argv[1].endswith(".xlsx") else table)(sys.argv[1], int(sys.argv[2]))
