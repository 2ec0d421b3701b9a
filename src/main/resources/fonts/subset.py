"""Makes the fonts of official documents: GB 2312, the 8,105 characters of the 2013 table, and what letters need."""
import bz2, sys
from fontTools import subset
from fontTools.ttLib import TTFont

def pairs(encoding, rows, cells):
    for a in rows:
        for b in cells:
            try:
                yield bytes([a, b]).decode(encoding)
            except UnicodeDecodeError:
                pass

chars = set(pairs("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF)))
with bz2.open(sys.argv[3], "rt", encoding="utf-8") as lines:
    chars |= {chr(int(l.split("\t")[0][2:], 16)) for l in lines if "\tkTGH\t" in l}
chars |= {chr(c) for c in range(0x20, 0x7F)} | {chr(c) for c in range(0xA0, 0x180)}
chars |= set("·—–…–“”‘’¥×÷°±²³〔〕〇①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳℃㎡□■☐☑√≤≥≠→←↑↓•−‰")
options = subset.Options()
options.layout_features = []
options.hinting = False
options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "VORG", "DSIG", "gasp", "prep"]
options.notdef_outline = True
options.glyph_names = True
options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
options.recalc_timestamp = False
font = subset.load_font(sys.argv[1], options)
tool = subset.Subsetter(options)
tool.populate(text="".join(chars))
tool.subset(font)
font["cmap"].tables = [t for t in font["cmap"].tables if t.format != 14]
font["post"].formatType, font["post"].extraNames, font["post"].mapping = 2.0, [], {}
style = sys.argv[4]
for record in font["name"].names:
    new = {1: "Jiannuo Serif SC", 2: style, 3: "Jiannuo Serif SC " + style, 4: "Jiannuo Serif SC " + style,
           6: "JiannuoSerifSC-" + style}.get(record.nameID)
    if new:
        record.string = new
subset.save_font(font, sys.argv[2], options)
print(len(font.getBestCmap()), "characters")
