// SPDX-License-Identifier: EUPL-1.2
#include "publish/jsonld.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "analysis/select.hpp"
#include "publish/json_writer.hpp"
#include "publish/web/url.hpp"

namespace verband::publish {
namespace {

struct Prefix {
  std::string_view name, iri;
};

// Our own words lie in a domain that nobody can own (RFC 2606), so they are the same in every
// register.
constexpr std::array<Prefix, 15> prefixes{{
    {"org", "http://www.w3.org/ns/org#"},
    {"dct", "http://purl.org/dc/terms/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"time", "http://www.w3.org/2006/time#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
    {"tooiont", "https://identifier.overheid.nl/tooi/def/ont/"},
    {"top", "https://identifier.overheid.nl/tooi/def/thes/top/"},
    {"v", "https://verband.example/def#"},
    {"form", "https://verband.example/def/legal-form/"},
    {"role", "https://verband.example/def/role/"},
    {"value", "https://verband.example/def/value/"},
    {"iv3", "https://verband.example/def/iv3/"},
    {"register", "https://verband.example/id/"},
}};

/// A word of the answer: the property it stands for, and what its values are.
struct Term {
  std::string_view name, iri;
  std::string_view type{};  // "@id" for IRIs, "@nl" for Dutch text, a data type, or empty
};

constexpr std::array<Term, 40> terms{{
    {"name", "skos:prefLabel", "@nl"},
    {"abbreviation", "skos:altLabel", "@nl"},
    {"title", "dct:title", "@nl"},
    {"description", "dct:description", "@nl"},
    {"identifier", "dct:identifier"},
    {"publisher", "dct:publisher", "@id"},
    {"date", "dct:date", "xsd:date"},
    {"partOf", "dct:isPartOf", "@id"},
    {"subject", "dct:subject", "@id"},
    {"sameAs", "owl:sameAs", "@id"},
    {"wasDerivedFrom", "prov:wasDerivedFrom", "@id"},
    {"hasMember", "org:hasMember", "@id"},
    {"member", "org:member", "@id"},
    {"role", "org:role", "@id"},
    {"memberDuring", "org:memberDuring", "@id"},
    {"classification", "org:classification", "@id"},
    {"inside", "time:inside", "@id"},
    {"day", "time:inXSDDate", "xsd:date"},
    {"participantsText", "v:participantsText", "@nl"},
    {"policyAreaText", "v:policyAreaText", "@nl"},
    {"natureText", "v:natureText", "@nl"},
    {"alsoNamed", "v:alsoNamed", "@nl"},
    {"fallsUnder", "v:fallsUnder", "@nl"},
    {"establishes", "v:establishes", "@id"},
    {"note", "v:note", "@nl"},
    {"reason", "v:reason", "@nl"},
    {"legalBasis", "v:legalBasis", "@id"},
    {"level", "v:level", "@id"},
    {"obligation", "v:obligation", "@id"},
    {"effect", "v:effect", "@id"},
    {"status", "v:status", "@id"},
    {"standing", "v:standing", "@id"},
    {"knownBy", "v:knownBy", "@id"},
    {"insteadOf", "v:insteadOf", "@id"},
    {"everyPolicyArea", "v:everyPolicyArea", "xsd:boolean"},
    {"onDay", "v:onDay", "xsd:date"},
    {"knownOnDay", "v:knownOnDay", "xsd:date"},
    {"revision", "v:revision", "xsd:integer"},
    {"row", "v:row", "xsd:integer"},
    {"page", "v:page", "xsd:integer"},
}};

/// A prefix and a name that may hold anything.
std::string iri(std::string_view prefix, std::string_view name) {
  return std::string{prefix} + ":" + percent_encoded(name);
}

/// With a legal person of its own, by Wgr art. 8, BW 2, Regulation (EC) 1082/2006 art. 1, the
/// Benelux treaty of 2014, Regulation (EC) 2157/2001 art. 1 or, for an EESV with its seat in the
/// Netherlands, its Uitvoeringswet; nothing when the row does not tell.
std::optional<bool> legal_person(std::optional<LegalForm> form) {
  if (!form) return std::nullopt;
  using enum LegalForm;
  constexpr std::array persons{openbaar_lichaam,
                               bedrijfsvoeringsorganisatie,
                               vereniging,
                               stichting,
                               naamloze_vennootschap,
                               besloten_vennootschap,
                               cooperatie,
                               onderlinge_waarborgmaatschappij,
                               europese_vennootschap,
                               europees_economisch_samenwerkingsverband,
                               europese_groepering_voor_territoriale_samenwerking,
                               benelux_groepering_voor_territoriale_samenwerking};
  return std::ranges::find(persons, *form) != persons.end();
}

std::string_view class_of(Interpretation const& typed) {
  auto const person = legal_person(typed.legal_form);
  if (!person) return "org:Organization";
  return *person ? "org:FormalOrganization" : "org:OrganizationalCollaboration";
}

/// A concept of the TOP list has an IRI of the State; a task field of the budget has ours.
std::string subject(std::string_view id) {
  constexpr std::string_view task_field = "iv3_";
  if (id.starts_with(task_field)) return iri("iv3", id.substr(task_field.size()));
  return iri("top", id);
}

bool known(Date day) { return day != Date::min() && day != Date::max() && day != Date{}; }

/// Writes the graph; organisations and sources are gathered on the way and told once, at its end.
class Graph {
 public:
  Graph(Snapshot const& snapshot, Date day, std::string_view base_url)
      : snapshot_{snapshot}, day_{day}, base_url_{base_url} {}

  std::string written(std::span<analysis::BeliefView const> beliefs, std::string_view known_on);

 private:
  void type(std::string_view value) { json_.member("@type", value); }
  void if_any(std::string_view key, std::string_view text) {
    if (!text.empty()) json_.member(key, text);
  }
  void if_any(std::string_view key, Date day) {
    if (known(day)) json_.member(key, iso(day));
  }
  void texts(std::string_view key, std::vector<std::string> const& list) {
    if (list.empty()) return;
    json_.array(key, [&] {
      for (auto const& each : list) json_.value(each);
    });
  }
  /// A value from a list of ours, unless the row does not tell.
  template <typename Enum>
  void choice(std::string_view key, Enum value, Enum not_stated) {
    if (value != not_stated) json_.member(key, iri("value", name(value)));
  }
  std::string mentioned(std::string_view code) {
    organisations_.emplace(code, std::string_view{});
    return organisation_iri(code);
  }

  void context();
  void about(std::size_t count, std::string_view known_on);
  void partnership(analysis::BeliefView const& belief);
  void stated(Account const& account);
  void concluded(Interpretation const& typed);
  void members(analysis::BeliefView const& belief);
  void membership(analysis::BeliefView const& belief, analysis::Member const& member);
  void derivation(analysis::BeliefView const& belief);
  void organisation(std::string_view code, std::string_view name_given);
  void source(std::string_view id, Reading const* reading);

  Snapshot const& snapshot_;
  Date day_;
  std::string_view base_url_;
  JsonWriter json_{};
  std::map<std::string, std::string, std::less<>> organisations_{};  // code → name as believed
  std::map<std::string, Reading const*, std::less<>> sources_{};
};

void Graph::context() {
  json_.object("@context", [&] {
    for (auto const& each : prefixes) json_.member(each.name, each.iri);
    for (auto const& each : terms) {
      json_.object(each.name, [&] {
        json_.member("@id", each.iri);
        if (each.type == "@nl") {
          json_.member("@language", "nl");
        } else if (!each.type.empty()) {
          json_.member("@type", each.type);
        }
      });
    }
    // The ontology has no word for the way from an organisation to its memberships.
    json_.object("membership", [&] { json_.member("@reverse", "org:organization"); });
  });
}

void Graph::about(std::size_t count, std::string_view known_on) {
  json_.object([&] {
    type("v:Answer");
    json_.member("title", "Samenwerkingsverbanden op " + dutch(day_));
    json_.member("description", std::to_string(count) + " gevonden");
    json_.member("onDay", iso(day_));
    if_any("knownOnDay", known_on);
    json_.member("revision", snapshot_.revision);
  });
}

void Graph::stated(Account const& account) {
  auto const text = [&](ColumnRole role) { return analysis::stated(account, role); };
  if_any("description", text(ColumnRole::purpose));
  if_any("participantsText", text(ColumnRole::participants));
  if_any("policyAreaText", text(ColumnRole::policy_area));
  if_any("natureText", text(ColumnRole::nature));
}

void Graph::concluded(Interpretation const& typed) {
  if (typed.legal_form) {
    json_.member("classification", iri("form", verband::name(*typed.legal_form)));
  }
  choice("legalBasis", typed.legal_basis, LegalBasis::not_stated);
  choice("obligation", typed.obligation, Obligation::not_stated);
  choice("effect", typed.effect, Effect::not_stated);
  json_.member("status", iri("value", verband::name(typed.status)));
  if (!typed.levels.empty()) {
    json_.array("level", [&] {
      for (auto const each : typed.levels) json_.value(iri("value", verband::name(each)));
    });
  }
  if_any("fallsUnder", typed.parent);
  if (typed.policy_all) json_.member("everyPolicyArea", true);
  if (!typed.policy_areas.empty()) {
    json_.array("subject", [&] {
      for (auto const& each : typed.policy_areas) json_.value(subject(each));
    });
  }
  std::vector<std::string> also;
  for (auto const& each : typed.unresolved) also.push_back(each.text);
  texts("alsoNamed", also);
}

void Graph::membership(analysis::BeliefView const& belief, analysis::Member const& member) {
  json_.object([&] {
    type("org:Membership");
    json_.member("member", organisation_iri(member.code));
    json_.member("role", iri("role", verband::name(member.role)));
    json_.member("knownBy", iri("value", verband::name(member.via)));
    json_.member("standing", iri("value", analysis::name(member.standing)));
    bool const expected = member.standing == analysis::Standing::expected;
    if (!member.instead_of.empty()) json_.member("insteadOf", mentioned(member.instead_of));
    // A row is an observation: its day lies within the membership, the ends are not known. A rule
    // is worked out anew for the day asked, with members that were not there on the day of the row.
    bool const by_rule = member.via == Via::rule || member.via == Via::count;
    auto const day = by_rule ? day_ : belief.account->observed;
    if (!expected && known(day)) {
      json_.object("memberDuring", [&] {
        type("time:ProperInterval");
        json_.object("inside", [&] {
          type("time:Instant");
          json_.member("day", iso(day));
        });
      });
    }
    if_any("reason", member.reason);
  });
}

void Graph::members(analysis::BeliefView const& belief) {
  for (auto const& each : belief.members) {
    organisations_.insert_or_assign(each.code, each.name);
  }
  auto const sure = [](analysis::Member const& each) {
    return each.standing != analysis::Standing::expected;
  };
  if (std::ranges::any_of(belief.members, sure)) {
    json_.array("hasMember", [&] {
      for (auto const& each : belief.members) {
        if (sure(each)) json_.value(organisation_iri(each.code));
      }
    });
  }
  if (belief.members.empty()) return;
  json_.array("membership", [&] {
    for (auto const& each : belief.members) membership(belief, each);
  });
}

void Graph::derivation(analysis::BeliefView const& belief) {
  auto const& account = *belief.account;
  auto& reading = sources_.emplace(account.source, belief.reading).first->second;
  if (reading == nullptr) reading = belief.reading;
  json_.object("wasDerivedFrom", [&] {
    json_.member("@id", iri("register", "row-" + account.id));
    type("prov:Entity");
    json_.member("partOf", iri("register", "source-" + account.source));
    json_.member("row", account.row);
    json_.member("page", account.page);
    if_any("date", account.observed);
  });
}

void Graph::partnership(analysis::BeliefView const& belief) {
  auto const& one = *belief.partnership;
  auto const& account = *belief.account;
  bool const based = !base_url_.empty() && !one.slug.empty();
  json_.object([&] {
    json_.member("@id", based ? std::string{base_url_} + percent_encoded(one.slug) : one.uri);
    json_.array("@type", [&] {
      json_.value(class_of(account.typed));
      json_.value("v:Partnership");
    });
    // The number of the arrangement in a register is one of its own; the body that it sets up is
    // another thing.
    std::vector<std::string> identifiers{one.uri};
    std::vector<std::string> bodies;
    for (auto const& each : account.typed.identifiers) {
      if (each.starts_with("so")) {
        bodies.push_back("https://identifier.overheid.nl/tooi/id/so/" + each);
      } else {
        identifiers.push_back(each);
      }
    }
    if (identifiers.size() == 1) {
      json_.member("identifier", one.uri);
    } else {
      texts("identifier", identifiers);
    }
    texts("establishes", bodies);
    if (based) json_.member("sameAs", one.uri);
    auto title = analysis::stated(account, ColumnRole::name);
    if (title.empty()) title = account.typed.name;
    if_any("title", title);
    if_any("name", title);
    if_any("abbreviation", account.typed.abbreviation);
    stated(account);
    concluded(account.typed);
    members(belief);
    json_.member("standing", iri("value", analysis::name(belief.standing)));
    texts("note", belief.notes);
    derivation(belief);
  });
}

void Graph::organisation(std::string_view code, std::string_view name_given) {
  auto const* const found =
      snapshot_.atlas == nullptr ? nullptr : snapshot_.atlas->organisation(code);
  // TOOI calls private companies Samenwerkingsorganisatie too: no class is taken from that code.
  std::string_view const official = code.starts_with("gm")   ? "tooiont:Gemeente"
                                    : code.starts_with("pv") ? "tooiont:Provincie"
                                    : code.starts_with("ws") ? "tooiont:Waterschap"
                                                             : "";
  json_.object([&] {
    json_.member("@id", organisation_iri(code));
    json_.array("@type", [&] {
      json_.value("org:Organization");
      if (found != nullptr && !official.empty()) json_.value(official);
    });
    json_.member("identifier", code);
    if_any("name", found == nullptr ? std::string{name_given} : full_name(*found));
  });
}

void Graph::source(std::string_view id, Reading const* reading) {
  json_.object([&] {
    json_.member("@id", iri("register", "source-" + std::string{id}));
    type("prov:Entity");
    auto const at = snapshot_.sources.find(id);
    if (at != snapshot_.sources.end()) if_any("title", at->second.title);
    if (reading == nullptr) return;
    if (!reading->owner.empty()) json_.member("publisher", organisation_iri(reading->owner));
    if_any("date", reading->reference_date);
  });
}

std::string Graph::written(std::span<analysis::BeliefView const> beliefs,
                           std::string_view known_on) {
  json_.object([&] {
    context();
    json_.array("@graph", [&] {
      about(beliefs.size(), known_on);
      for (auto const& each : beliefs) partnership(each);
      for (auto const& [id, reading] : sources_) {
        source(id, reading);
        if (reading != nullptr && !reading->owner.empty()) mentioned(reading->owner);
      }
      for (auto const& [code, name_given] : organisations_) organisation(code, name_given);
    });
  });
  return json_.text() + "\n";
}

}  // namespace

std::string organisation_iri(std::string_view code) {
  constexpr std::array<Prefix, 9> kinds{{{"gm", "gemeente"},
                                         {"pv", "provincie"},
                                         {"ws", "waterschap"},
                                         {"so", "so"},
                                         {"hv_", "so"},
                                         {"zb", "zbo"},
                                         {"oorg", "oorg"},
                                         {"col", "col"},
                                         {"mnre", "ministerie"}}};
  for (auto const& each : kinds) {
    if (!code.starts_with(each.name)) continue;
    auto const number = code.substr(each.name.size());
    auto const digit = [](char c) { return c >= '0' && c <= '9'; };
    if (number.empty() || !std::ranges::all_of(number, digit)) break;
    return "https://identifier.overheid.nl/tooi/id/" + std::string{each.iri} + "/" +
           std::string{code};
  }
  return "https://verband.example/id/organisation-" + percent_encoded(code);
}

std::string jsonld(std::span<analysis::BeliefView const> beliefs, Snapshot const& snapshot,
                   Date day, std::string_view known_on, std::string_view base_url) {
  return Graph{snapshot, day, base_url}.written(beliefs, known_on);
}

}  // namespace verband::publish
