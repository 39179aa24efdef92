"""Label sets, in the order of the model's outputs."""

ATTRIBUTION = ["O", "B-SOURCE", "I-SOURCE", "B-CUE", "I-CUE", "B-CONTENT", "I-CONTENT"]
ROLES = ["source", "cue", "content"]
NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-OTHER", "I-OTHER", "B-GROUP", "I-GROUP"]
NAME_TYPES = ["PER", "ORG", "LOC", "OTHER", "GROUP"]
IGNORE = -100
# MISC of WikiGold may be OTHER or GROUP here: label ids from PARTIAL up say "B/I of either".
PARTIAL_B, PARTIAL_I = 11, 12
LINK_PARTS = ["cue-for-source", "source", "cue-for-content", "content"]

# Auxiliary targets from silver.py: heads that exist in training only.
SILVER_TYPES = {"PERSON": "PER", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "FAC", "NORP": "NORP", "PRODUCT": "OTHER",
                "EVENT": "OTHER", "WORK_OF_ART": "OTHER", "LAW": "OTHER", "LANGUAGE": "OTHER", "DATE": "TIME", "TIME": "TIME"}
SILVER = ["O"] + [f"{b}-{t}" for t in ("PER", "ORG", "GPE", "LOC", "FAC", "NORP", "OTHER", "TIME") for b in "BI"]
TAGS, DEPENDENCIES = 60, 60
