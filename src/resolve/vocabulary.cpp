// SPDX-License-Identifier: EUPL-1.2
#include "resolve/vocabulary.hpp"

#include <algorithm>
#include <span>

namespace verband::resolve {
namespace {

struct Place {
  std::string_view word, place;
};

constexpr Place adjectives[] = {
    {"nederlandse", "nederland"},
    {"groninger", "groningen"},
    {"groningse", "groningen"},
    {"groningsche", "groningen"},
    {"friese", "fryslan"},
    {"friesche", "fryslan"},
    {"fryske", "fryslan"},
    {"west friese", "west-friesland"},
    {"westfriese", "west-friesland"},
    {"drentse", "drenthe"},
    {"drentsche", "drenthe"},
    {"drenthse", "drenthe"},
    {"overijsselse", "overijssel"},
    {"twentse", "twente"},
    {"sallandse", "salland"},
    {"gelderse", "gelderland"},
    {"achterhoekse", "achterhoek"},
    {"veluwse", "veluwe"},
    {"betuwse", "betuwe"},
    {"rivierenlandse", "rivierenland"},
    {"utrechtse", "utrecht"},
    {"flevolandse", "flevoland"},
    {"noord hollandse", "noord-holland"},
    {"noordhollandse", "noord-holland"},
    {"zuid hollandse", "zuid-holland"},
    {"zuidhollandse", "zuid-holland"},
    {"kennemer", "kennemerland"},
    {"zaanse", "zaanstreek"},
    {"waterlandse", "waterland"},
    {"gooise", "gooi en vechtstreek"},
    {"drechtsteden", "drechtsteden"},
    {"haaglandse", "haaglanden"},
    {"zeeuwse", "zeeland"},
    {"zeeuws vlaamse", "zeeuws-vlaanderen"},
    {"walcherse", "walcheren"},
    {"bevelandse", "de bevelanden"},
    {"brabantse", "noord-brabant"},
    {"noord brabantse", "noord-brabant"},
    {"noordbrabantse", "noord-brabant"},
    {"kempense", "de kempen"},
    {"peelse", "de peel"},
    {"limburgse", "limburg"},
};

struct Region {
  std::string_view word;
  std::optional<GroupingKind> kind;
  std::string_view division;
};

// Longer phrases first: the first that fits is taken.
constexpr Region regions[] = {
    {"politie eenheid", GroupingKind::police_unit, ""},
    {"politie eenheden", GroupingKind::police_unit, ""},
    {"politieeenheid", GroupingKind::police_unit, ""},
    {"regionale eenheid", GroupingKind::police_unit, ""},
    {"eenheid", GroupingKind::police_unit, ""},
    {"politieregio's", GroupingKind::police_unit, ""},
    {"politie regio", GroupingKind::police_unit, ""},
    {"politieregio", GroupingKind::police_unit, ""},
    {"veiligheidsregio's", GroupingKind::safety_region, ""},
    {"veiligheidsregios", GroupingKind::safety_region, ""},
    {"veiligheids regio", GroupingKind::safety_region, ""},
    {"veiligheidsregio", GroupingKind::safety_region, ""},
    {"veiligheidregio", GroupingKind::safety_region, ""},
    {"vr", GroupingKind::safety_region, ""},
    {"ggd regio's", GroupingKind::health_region, ""},
    {"ggd regio", GroupingKind::health_region, ""},
    {"ggdregio", GroupingKind::health_region, ""},
    {"ggd", GroupingKind::health_region, ""},
    {"gezondheidsregio", GroupingKind::health_region, ""},
    {"arbeidsmarktregio's", GroupingKind::division, "arbeidsmarkt"},
    {"arbeidsmarkt regio", GroupingKind::division, "arbeidsmarkt"},
    {"arbeidsmarktregio", GroupingKind::division, "arbeidsmarkt"},
    {"rmc regio", GroupingKind::division, "rmc"},
    {"jeugdzorgregio", GroupingKind::division, "jeugd"},
    {"jeugdhulpregio", GroupingKind::division, "jeugd"},
    {"jeugdregio", GroupingKind::division, "jeugd"},
    {"wmo regio", GroupingKind::division, "wmo"},
    {"zorgkantoorregio", GroupingKind::division, "zorgkantoor"},
    {"corop gebied", GroupingKind::division, "corop"},
    {"corop regio", GroupingKind::division, "corop"},
    {"coropgebied", GroupingKind::division, "corop"},
    {"arrondissement", GroupingKind::division, "arrondissement"},
    {"provincies", GroupingKind::province, ""},
    {"provincie", GroupingKind::province, ""},
    {"prov", GroupingKind::province, ""},
    {"sub regio", std::nullopt, ""},
    {"subregio", std::nullopt, ""},
    {"deelregio", std::nullopt, ""},
    {"regios", std::nullopt, ""},
    {"regio's", std::nullopt, ""},
    {"regio", std::nullopt, ""},
    {"gebied", std::nullopt, ""},
    {"streek", std::nullopt, ""},
};

struct Kind {
  std::string_view word;
  OrganisationKind kind;
  bool plural;
};

constexpr Kind kinds[] = {
    {"gemeente", OrganisationKind::municipality, false},
    {"gem", OrganisationKind::municipality, false},
    {"gem's", OrganisationKind::municipality, true},
    {"gemeenten", OrganisationKind::municipality, true},
    {"gemeentes", OrganisationKind::municipality, true},
    {"gemeentebesturen", OrganisationKind::municipality, true},
    {"centrumgemeente", OrganisationKind::municipality, false},
    {"gastgemeente", OrganisationKind::municipality, false},
    {"contactgemeente", OrganisationKind::municipality, false},
    {"provincie", OrganisationKind::province, false},
    {"prov", OrganisationKind::province, false},
    {"provincies", OrganisationKind::province, true},
    {"waterschap", OrganisationKind::water_authority, false},
    {"hoogheemraadschap", OrganisationKind::water_authority, false},
    {"wetterskip", OrganisationKind::water_authority, false},
    {"ws", OrganisationKind::water_authority, false},
    {"wsch", OrganisationKind::water_authority, false},
    {"w'schap", OrganisationKind::water_authority, false},
    {"hh", OrganisationKind::water_authority, false},
    {"hhs", OrganisationKind::water_authority, false},
    {"hhr", OrganisationKind::water_authority, false},
    {"hhrs", OrganisationKind::water_authority, false},
    {"waterschappen", OrganisationKind::water_authority, true},
    {"hoogheemraadschappen", OrganisationKind::water_authority, true},
};

constexpr std::string_view open_words[] = {"oa",
                                           "onder",
                                           "waaronder",
                                           "wo",
                                           "diverse",
                                           "div",
                                           "enkele",
                                           "sommige",
                                           "verschillende",
                                           "meerdere",
                                           "overige",
                                           "andere",
                                           "anderen",
                                           "partners",
                                           "partner",
                                           "partijen",
                                           "betrokken",
                                           "omliggende",
                                           "naburige",
                                           "aangrenzende",
                                           "buurgemeenten",
                                           "regiogemeenten",
                                           "randgemeenten",
                                           "ketenpartners",
                                           "samenwerkingspartners",
                                           "stakeholders",
                                           "belanghebbenden",
                                           "deelnemende",
                                           "samenwerkende",
                                           "veel",
                                           "vele",
                                           "eventueel",
                                           "wisselende",
                                           "wisselend",
                                           "nader"};

// Institutions that are one organisation, or one kind of it, but have no code of their own here.
constexpr std::string_view institutions[] = {"openbaar ministerie",
                                             "om",
                                             "nationale politie",
                                             "politie*",
                                             "brandweer*",
                                             "ghor",
                                             "ggz*",
                                             "raad voor de kinderbescherming",
                                             "kinderbescherming",
                                             "rvdk",
                                             "belastingdienst",
                                             "reclassering*",
                                             "veilig thuis",
                                             "slachtofferhulp*",
                                             "uwv*",
                                             "svb",
                                             "koninklijke marechaussee",
                                             "marechaussee",
                                             "rijkswaterstaat",
                                             "staatsbosbeheer",
                                             "natuurmonumenten",
                                             "prorail",
                                             "kamer van koophandel",
                                             "kvk",
                                             "mee",
                                             "halt",
                                             "cjib",
                                             "rijk",
                                             "rijksoverheid",
                                             "het rijk",
                                             "jeugdzorg",
                                             "bureau jeugdzorg",
                                             "mkb*",
                                             "vno ncw",
                                             "lto*"};

constexpr std::string_view party_ends[] = {
    "besturen",       "organisaties",  "instellingen",   "corporaties",   "partners",
    "bedrijven",      "scholen",       "verenigingen",   "diensten",      "aanbieders",
    "partijen",       "instanties",    "stichtingen",    "ondernemers",   "ondernemingen",
    "werkgevers",     "werknemers",    "vakbonden",      "verzekeraars",  "kantoren",
    "huisartsen",     "ziekenhuizen",  "gemeenschappen", "inwoners",      "bewoners",
    "vervoerders",    "ontwikkelaars", "eigenaren",      "eigenaars",     "beheerders",
    "maatschappijen", "huizen",        "banken",         "schappen",      "ministeries",
    "universiteiten", "hogescholen",   "musea",          "bibliotheken",  "onderwijs",
    "bedrijfsleven",  "huisvesters",   "gemeenten",      "gemeentes",     "provincies",
    "overheden",      "waterschappen", "raden",          "centra",        "teams",
    "clubs",          "leden",         "burgers",        "professionals", "provincie",
    "waterschap",     "gemeente",      "platforms",      "agrariers",     "boeren",
    "kamers"};

constexpr std::string_view organisation_heads[] = {"stichting",
                                                   "vereniging",
                                                   "dienst",
                                                   "raad",
                                                   "commissie",
                                                   "bureau",
                                                   "centrum",
                                                   "platform",
                                                   "ministerie",
                                                   "cooperatie",
                                                   "bond",
                                                   "kamer",
                                                   "fonds",
                                                   "instituut",
                                                   "federatie",
                                                   "unie",
                                                   "genootschap",
                                                   "samenwerkingsverband",
                                                   "werkvoorzieningsschap",
                                                   "omgevingsdienst",
                                                   "veiligheidsregio",
                                                   "ggd",
                                                   "gr",
                                                   "nv",
                                                   "bv",
                                                   "regionale",
                                                   "recreatieschap"};

constexpr std::string_view foreign_words[] = {"duitsland",     "dld",        "brd",
                                              "belgie",        "vlaanderen", "frankrijk",
                                              "luxemburg",     "engeland",   "ems",
                                              "landkreis",     "stadt",      "kreis",
                                              "samtgemeinde",  "bezirk",     "nedersaksen",
                                              "niedersachsen", "nordrhein",  "noordrijn",
                                              "westfalen",     "bundesland", "landschaftsverband",
                                              "duitse",        "belgische",  "vlaamse",
                                              "landkreise",    "provinz",    "stadteregion",
                                              "noorwegen",     "zweden",     "denemarken",
                                              "finland",       "polen",      "tsjechie",
                                              "hongarije",     "oostenrijk", "zwitserland",
                                              "italie",        "spanje",     "portugal",
                                              "ierland",       "schotland",  "roemenie",
                                              "bulgarije",     "letland",    "litouwen",
                                              "estland",       "kroatie",    "turkije",
                                              "marokko",       "suriname",   "china",
                                              "indonesie",     "israel",     "oekraine"};

constexpr std::string_view fillers[] = {
    "de",          "het",      "een",          "deelnemers",    "deelnemer", "zijn",
    "is",          "door",     "van",          "met",           "tussen",    "samenwerking",
    "werken",      "werkt",    "samen",        "nemen",         "neemt",     "deel",
    "deelname",    "bestaat",  "uit",          "ook",           "te",        "weten",
    "namelijk",    "tw",       "naast",        "stad",          "steden",    "college",
    "colleges",    "raden",    "burgemeester", "burgemeesters", "bw",        "b&w",
    "alsmede",     "evenals",  "zowel",        "als",           "den",       "nl",
    "volgende",    "partijen", "deelnemende",  "bestuur",       "besturen",  "gezamenlijke",
    "aangesloten", "wel",      "voert",        "voeren",        "voor",      "mede",
    "namens",      "tevens",   "maar"};

/// How many tokens the longest of the phrases takes that stands at token i; 0 when none does.
std::size_t longest_phrase(Tokens const& tokens, std::size_t i,
                           std::span<std::string_view const> phrases) {
  std::size_t best = 0;
  for (auto const each : phrases) best = std::max(best, tokens.phrase(i, each));
  return best;
}

template <typename Table>
bool contains(Table const& table, std::string_view word) {
  return std::ranges::find(table, word) != std::end(table);
}

}  // namespace

std::optional<Adjective> adjective(Tokens const& tokens, std::size_t i) {
  std::string_view best;
  std::size_t words = 0;
  for (auto const& [word, place] : adjectives) {
    if (auto const length = tokens.phrase(i, word); length > words) {
      best = place;
      words = length;
    }
  }
  if (words > 0) return Adjective{std::string{best}, words};
  if (!direction(tokens, i)) return std::nullopt;
  auto part = adjective(tokens, i + 1);  // "Noordoost-Brabantse"
  if (!part) return std::nullopt;
  constexpr std::string_view province = "noord-";
  auto const rest = part->place.starts_with(province) ? province.size() : 0;
  return Adjective{tokens[i].folded + " " + part->place.substr(rest), part->tokens + 1};
}

bool direction(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"noord", "oost", "zuid", "west", "midden", "noordoost", "noordwest",
                       "zuidoost", "zuidwest"});
}

std::optional<KindWord> kind_word(Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size()) return std::nullopt;
  for (auto const& each : kinds) {
    if (tokens[i].folded == each.word) return KindWord{each.kind, each.plural};
  }
  return std::nullopt;
}

std::optional<RegionWord> region_word(Tokens const& tokens, std::size_t i) {
  for (auto const& each : regions) {
    if (auto const length = tokens.phrase(i, each.word)) {
      bool const plural = each.word.ends_with("s") || each.word.ends_with("heden");
      return RegionWord{each.kind, each.division, length, plural};
    }
  }
  return std::nullopt;
}

std::string_view body_of_plural(Tokens const& tokens, std::size_t i) {
  static constexpr struct {
    std::string_view plural, one;
  } bodies[] = {{"veiligheidsregio's", "Veiligheidsregio"},
                {"veiligheidsregios", "Veiligheidsregio"},
                {"omgevingsdiensten", "Omgevingsdienst"},
                {"recreatieschappen", "Recreatieschap"},
                {"werkvoorzieningsschappen", "Werkvoorzieningsschap"},
                {"ggd'en", "GGD"},
                {"ggd's", "GGD"},
                {"ggden", "GGD"}};
  for (auto const& each : bodies) {
    if (tokens.is(i, {each.plural})) return each.one;
  }
  return {};
}

bool municipalities_word(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"gemeenten", "gemeentes", "gemeentebesturen"});
}

bool part_of_place(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"kern", "kernen", "dorp", "dorpen", "wijk", "wijken", "buurtschap",
                       "buurtschappen", "stadsdeel", "deelgemeente", "woonplaats"});
}

bool open_word(Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size() || !tokens[i].word()) return false;
  // "o.m."; without dots it is a word of any sentence
  if (tokens.is(i, {"om"})) return tokens.written(i, i + 1).find('.') != std::string::npos;
  if (tokens.is(i, {"onder"})) return tokens.is(i + 1, {"andere", "anderen", "meer", "wie"});
  if (tokens.is(i, {"een"})) return tokens.is(i + 1, {"aantal"});
  return contains(open_words, tokens[i].folded);
}

std::size_t example_words(Tokens const& tokens, std::size_t i) {
  if (!open_word(tokens, i)) return 0;
  if (tokens.is(i, {"onder"})) return 2;
  return tokens.is(i, {"oa", "om", "waaronder", "wo"}) ? 1 : 0;
}

bool open_end(Tokens const& tokens, std::size_t i) {
  return tokens.is(i, {"ea", "cs", "eo", "eva", "enz", "etc", "enzovoort", "enzovoorts",
                       "omstreken", "omgeving"});
}

std::size_t institution(Tokens const& tokens, std::size_t i) {
  return longest_phrase(tokens, i, institutions);
}

std::size_t board(Tokens const& tokens, std::size_t i) {
  static constexpr std::string_view boards[] = {"college*",
                                                "raad",
                                                "raden",
                                                "gemeenteraad",
                                                "gemeenteraden",
                                                "burgemeester",
                                                "burgemeesters",
                                                "wethouder",
                                                "wethouders",
                                                "gedeputeerde staten",
                                                "provinciale staten",
                                                "gs",
                                                "ps",
                                                "dagelijks bestuur",
                                                "dagelijkse besturen",
                                                "algemeen bestuur",
                                                "algemene besturen",
                                                "gemeentebesturen"};
  static constexpr std::string_view members[] = {
      "burgemeester en wethouders", "burgemeesters en wethouders", "b en w", "b&w",
      "dijkgraaf en heemraden",     "dijkgraaf en hoogheemraden"};
  auto const best = std::max(longest_phrase(tokens, i, boards), longest_phrase(tokens, i, members));
  if (best == 0 || !tokens.is(i + best, {"van"})) return best;
  auto const length = longest_phrase(tokens, i + best + 1, members);  // "het college van b en w"
  return length > 0 ? best + 1 + length : best;
}

bool party_word(Tokens const& tokens, std::size_t i) {
  if (i >= tokens.size() || !tokens[i].word()) return false;
  return std::ranges::any_of(party_ends, [&](auto end) { return tokens[i].folded.ends_with(end); });
}

bool organisation_head(Tokens const& tokens, std::size_t i) {
  return i < tokens.size() && contains(organisation_heads, tokens[i].folded);
}

bool foreign_word(std::string_view folded) { return contains(foreign_words, folded); }

bool filler(Tokens const& tokens, std::size_t i) {
  return i < tokens.size() &&
         (contains(fillers, tokens[i].folded) ||
          tokens.is(i, {"aandeelhouder", "aandeelhouders", "eigenaar", "eigenaren"}));
}

std::string_view provinces_of(std::string_view folded) {
  if (folded == "noordelijke") return "pv20 pv21 pv22";
  if (folded == "oostelijke") return "pv23 pv25";
  if (folded == "zuidelijke") return "pv29 pv30 pv31";
  return {};
}

std::string_view only_water_authority(std::string_view province) {
  if (province == "pv24") return "ws0650";
  if (province == "pv29") return "ws0661";
  if (province == "pv31") return "ws0665";
  return {};
}

std::string_view province_mark(std::string_view folded) {
  static constexpr struct {
    std::string_view mark, code;
  } marks[] = {{"gr", "pv20"},
               {"groningen", "pv20"},
               {"fr", "pv21"},
               {"frl", "pv21"},
               {"fryslan", "pv21"},
               {"friesland", "pv21"},
               {"dr", "pv22"},
               {"drenthe", "pv22"},
               {"ov", "pv23"},
               {"overijssel", "pv23"},
               {"fl", "pv24"},
               {"flevoland", "pv24"},
               {"gld", "pv25"},
               {"gelderland", "pv25"},
               {"ut", "pv26"},
               {"utr", "pv26"},
               {"utrecht", "pv26"},
               {"nh", "pv27"},
               {"n h", "pv27"},
               {"n holland", "pv27"},
               {"noord holland", "pv27"},
               {"zh", "pv28"},
               {"z h", "pv28"},
               {"z holland", "pv28"},
               {"zuid holland", "pv28"},
               {"zl", "pv29"},
               {"zld", "pv29"},
               {"zeeland", "pv29"},
               {"nb", "pv30"},
               {"nbr", "pv30"},
               {"n b", "pv30"},
               {"n br", "pv30"},
               {"n brabant", "pv30"},
               {"noord brabant", "pv30"},
               {"brabant", "pv30"},
               {"l", "pv31"},
               {"lb", "pv31"},
               {"li", "pv31"},
               {"limburg", "pv31"}};
  for (auto const& each : marks) {
    if (each.mark == folded) return each.code;
  }
  return {};
}

}  // namespace verband::resolve
