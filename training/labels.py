"""Label sets, in the order of the model's outputs, and the outputs themselves."""

ATTRIBUTION = ["O", "B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE", "B-CONTENT", "I-CONTENT"]
ROLES = ["source", "cue", "content"]
NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-OTHER", "I-OTHER", "B-GROUP", "I-GROUP"]
NAME_TYPES = ["PER", "ORG", "LOC", "OTHER", "GROUP"]
IGNORE = -100
# MISC of WikiGold may be OTHER or GROUP here: label ids from PARTIAL up say "B/I of either".
PARTIAL_B, PARTIAL_I = 11, 12
LINK_PARTS = ["cue-for-source", "source", "cue-for-content", "content"]

# Universal part of speech; "+" is a word that goes on with the token of the word before it ("U" "." "S" "." is one token).
UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X", "+"]
CONTINUES = UPOS.index("+")
# Relations of Universal Dependencies v2 with the subtypes of English.
RELATIONS = [
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound",
    "compound:prt", "conj", "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl", "fixed",
    "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass",
    "nummod", "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
]
# PropBank's roles without C- and R-. The first SCORED are what the scorer counts (after "none").
PROPBANK = ["none", "ARG0", "ARG1", "ARG2", "ARG3", "ARG4", "LOC", "TMP", "NEG", "MOD", "MNR", "CAU", "PRP", "DIR", "ADV", "EXT", "DIS", "OTHER"]
SCORED = 10
# TimeML's classes, from TimeBank and AQUAINT.
EVENTS = ["none", "OCCURRENCE", "REPORTING", "I_ACTION", "I_STATE", "STATE", "ASPECTUAL", "PERCEPTION"]
# What GUM's mentions of things are, at the head word of each.
MENTIONS = ["none", "person", "organization", "place", "event", "time", "abstract", "thing"]
PAIR_PARTS = {"arcs": ["dependent", "head"], "roles": ["predicate", "argument"], "coreference": ["mention", "antecedent"]}

LINK = 64  # width of each vector of links
PAIR = 64  # width of each vector of arcs, roles and coreference
# The heads: name to numbers a word. "events": EVENTS, then how surely it is a reportable event of a news analyst, then a mention of ECB+.
OUTPUTS = {
    "attribution": len(ATTRIBUTION), "names": len(NAMES), "links": len(LINK_PARTS) * LINK, "factuality": 1, "tags": len(UPOS),
    "arcs": 2 * PAIR, "relations": len(RELATIONS), "predicates": 1, "roles": 2 * PAIR, "events": len(EVENTS) + 2,
    "mentions": len(MENTIONS), "coreference": 2 * PAIR,
}

# What a larger network's opinion of a word is made of (soft.py): probabilities, in this order.
SOFT = {"attribution": len(ATTRIBUTION), "names": len(NAMES), "tags": len(UPOS), "relations": len(RELATIONS), "events": len(EVENTS), "mentions": len(MENTIONS),
        "reports": 1, "mentioned": 1}

# Auxiliary targets from silver.py: heads that exist in training only.
SILVER_TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "FAC", "NORP": "NORP", "PRODUCT": "OTHER",
                "EVENT": "OTHER", "WORK_OF_ART": "OTHER", "LAW": "OTHER", "LANGUAGE": "OTHER", "DATE": "TIME", "TIME": "TIME"}
SILVER = ["O"] + [f"{b}-{t}" for t in ("PER", "ORG", "GPE", "LOC", "FAC", "NORP", "OTHER", "TIME") for b in "BI"]
TAGS, DEPENDENCIES = 60, 60
