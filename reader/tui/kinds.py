"""What the kinds of name are called, one and many."""

from reader.model.findings import EntityType

ONE = {
    EntityType.PERSON: "person",
    EntityType.ORG: "organisation",
    EntityType.PLACE: "place",
    EntityType.GROUP: "group",
    EntityType.LAW: "law or agreement",
    EntityType.EVENT: "event",
}

MANY = {
    EntityType.PERSON: "People",
    EntityType.ORG: "Organisations",
    EntityType.PLACE: "Places",
    EntityType.GROUP: "Groups",
    EntityType.LAW: "Laws and agreements",
    EntityType.EVENT: "Events",
}
