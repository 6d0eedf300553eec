// SPDX-License-Identifier: EUPL-1.2
// Organisations, policy areas, sources and changes.
#include <algorithm>
#include <map>

#include "publish/web/api_inside.hpp"
#include "publish/web/api_words.hpp"

namespace verband::publish {
namespace {

using namespace api;
using analysis::Recorded;
using analysis::SourceView;

std::string organisation_path(std::string_view code) {
  return "/v1/organisaties/" + percent_encoded(code);
}

void organisation_head(JsonWriter& json, ApiView const& view, Organisation const& one) {
  auto const& request = *view.request;
  json.member("code", one.code);
  json.member("soort", api_word(one.kind));
  json.member("naam", one.name);
  json.member("volledigeNaam", full_name(one));
  or_null(json, "officieleNaam", one.official_name);
  or_null(json, "afkorting", one.abbreviation);
  organisation(json, view, "provincie", one.province);
  or_null(json, "van", one.period.from);
  or_null(json, "tot", one.period.to);
  json.member("actief", one.period.contains(request.day));
  json.member("aantalSamenwerkingsverbanden", request.register_on_day->of(one.code).size());
  json.member("url", api_address(view, organisation_path(one.code)));
  json.member("pagina", api_address(view, request.addresses->path(one.code)));
}

std::vector<Organisation const*> predecessors(Atlas const& atlas, std::string_view code) {
  std::vector<Organisation const*> result;
  for (auto const& each : atlas.organisations) {
    if (std::ranges::find(each.successors, code, &Succession::code) != each.successors.end()) {
      result.push_back(&each);
    }
  }
  return result;
}

void source_head(JsonWriter& json, ApiView const& view, SourceView const& source) {
  auto const* const reading = source.reading;
  json.member("id", source.source->id);
  json.member("titel", source.source->title);
  json.member("grootte", source.source->size);
  json.member("zichtbaarheid", api_word(source.source->visibility));
  or_null(json, "verwijderd", source.source->redacted);
  organisation(json, view, "eigenaar",
               reading == nullptr ? std::string_view{} : std::string_view{reading->owner});
  or_null(json, "peildatum", reading == nullptr ? Date::max() : reading->reference_date);
  json.member("aantalRijen", source.rows);
  json.member("url", api_address(view, "/v1/bronnen/" + source.source->id));
  json.member("pagina", api_address(view, "/bron/" + source.source->id.substr(0, 12)));
}

void reading(JsonWriter& json, Reading const& reading) {
  json.member("soortTekst", api_word(reading.dialect));
  json.member("bewezen", reading.proof_equal);
  json.member("naslaggegevens", reading.release);
  json.object("bestondenSamen", [&] {
    or_null(json, "van", reading.window.from);
    or_null(json, "tot", reading.window.to);
  });
  objects(json, "kolommen", reading.columns, [&](Column const& each) {
    json.member("veld", api_word(each.role));
    or_null(json, "kop", each.header);
  });
  objects(json, "bevindingen", reading.findings, [&](Finding const& each) {
    json.member("ernst", api_word(each.severity));
    json.member("code", each.code);
    json.key("rij");
    each.row == 0 ? json.null() : json.value(each.row);
    or_null(json, "veld", api_field(each.field));
    json.member("tekst", each.detail);
  });
}

/// The rows of the reading that holds, each with the partnership it is about.
void rows(JsonWriter& json, ApiView const& view, Reading const* reading) {
  auto const& snapshot = view.request->snapshot();
  std::vector<Account const*> accounts;
  for (auto const& [id, account] : snapshot.accounts) {
    if (reading != nullptr && account.reading == reading->id) accounts.push_back(&account);
  }
  std::ranges::sort(accounts, {}, &Account::row);
  std::map<std::string_view, Partnership const*> told;
  for (auto const& [uri, ids] : snapshot.told_by) {
    auto const at = snapshot.partnerships.find(uri);
    if (at == snapshot.partnerships.end()) continue;
    for (auto const& id : ids) told.emplace(id, &at->second);
  }
  objects(json, "rijen", accounts, [&](Account const* account) {
    json.member("rij", account->row);
    json.member("bladzijde", account->page);
    json.key("samenwerkingsverband");
    auto const at = told.find(account->id);
    partnership(json, view, at == told.end() ? nullptr : at->second, account->typed.name);
    cells(json, *account);
  });
}

/// The thing is in the part of the register that anyone may see.
bool shown(Snapshot const& snapshot, ThingKey const& key) {
  if (key.kind == "source") return snapshot.sources.contains(key.id);
  if (key.kind == "reading") return snapshot.readings.contains(key.id);
  if (key.kind == "account") return snapshot.accounts.contains(key.id);
  if (key.kind == "judgement") return snapshot.judgements.contains(key.id);
  if (key.kind == "amendment") return snapshot.amendments.contains(key.id);
  if (key.kind == "ruling") return snapshot.rulings.contains(key.id);
  if (key.kind == "pair-judgement") return snapshot.pair_judgements.contains(key.id);
  if (key.kind == "partnership") return snapshot.partnerships.contains(key.id);
  return true;
}

void revision_or_null(JsonWriter& json, std::string_view key, Revision revision) {
  json.key(key);
  revision == 0 ? json.null() : json.value(revision);
}

}  // namespace

std::string api_organisations(ApiView const& view, ApiPart const& part,
                              std::span<Organisation const* const> rows) {
  return list(view, part, rows, [&](JsonWriter& json, Organisation const* each) {
    organisation_head(json, view, *each);
  });
}

std::string api_organisation(ApiView const& view, Organisation const& one) {
  auto const& atlas = view.request->atlas();
  JsonWriter json;
  json.object([&] {
    question(json, view);
    organisation_head(json, view, one);
    texts(json, "andereNamen", one.aliases);
    objects(json, "voorgangers", predecessors(atlas, one.code),
            [&](Organisation const* each) { organisation(json, view, each->code); });
    objects(json, "opvolgers", one.successors, [&](Succession const& each) {
      organisation(json, view, each.code);
      json.member("gedeeltelijk", each.partial);
    });
    objects(json, "geworden", atlas.alive(one.code, view.request->day),
            [&](std::string const& code) { organisation(json, view, code); });
    json.key("ligging");
    if (one.longitude && one.latitude) {
      json.object([&] {
        json.member("lengtegraad", *one.longitude);
        json.member("breedtegraad", *one.latitude);
      });
    } else {
      json.null();
    }
    json.member("samenwerkingsverbanden",
                api_address(view, "/v1/samenwerkingsverbanden", {{"deelnemer", one.code}}));
    json.member("deelnames", api_address(view, "/v1/deelnames", {{"organisatie", one.code}}));
  });
  return json.text() + "\n";
}

std::string api_policy_areas(ApiView const& view, ApiPart const& part,
                             std::span<PolicyAreaView const> rows) {
  return list(view, part, rows, [&](JsonWriter& json, PolicyAreaView const& each) {
    auto const name = slug(each.area->label);
    json.member("id", each.area->id);
    json.member("slug", name);
    json.member("naam", each.area->label);
    json.key("hoortBij");
    if (each.area->broader.empty()) {
      json.null();
    } else {
      json.object([&] {
        json.member("id", each.area->broader);
        json.member("naam", analysis::policy_label(view.request->atlas(), each.area->broader));
      });
    }
    json.member("aantalSamenwerkingsverbanden", each.count);
    json.member("samenwerkingsverbanden", api_address(view, "/v1/samenwerkingsverbanden",
                                                      {{"beleidsterrein", each.area->id}}));
    json.member("pagina", api_address(view, "/thema/" + percent_encoded(name)));
  });
}

std::string api_sources(ApiView const& view, ApiPart const& part,
                        std::span<SourceView const> rows) {
  return list(view, part, rows,
              [&](JsonWriter& json, SourceView const& each) { source_head(json, view, each); });
}

std::string api_source(ApiView const& view, SourceView const& source,
                       std::optional<std::string> const& document) {
  JsonWriter json;
  json.object([&] {
    question(json, view);
    source_head(json, view, source);
    json.key("lezing");
    if (source.reading == nullptr) {
      json.null();
    } else {
      json.object([&] { reading(json, *source.reading); });
    }
    rows(json, view, source.reading);
    json.key("document");
    document ? json.value(*document) : json.null();
  });
  return json.text() + "\n";
}

std::string api_changes(ApiView const& view, ApiPart const& part,
                        std::span<Recorded const* const> rows) {
  auto const& snapshot = view.request->snapshot();
  return list(view, part, rows, [&](JsonWriter& json, Recorded const* each) {
    json.member("revisie", each->revision);
    json.member("vastgelegdOp", iso(each->recorded));
    json.member("soort", each->withdrawn ? "ingetrokken" : api_word(each->kind));
    json.member("samenvatting", each->summary);
    json.member("reden", each->reason);
    revision_or_null(json, "maaktOngedaan", each->undoes);
    bool const undone = each->undone_by != 0 && each->undone_by <= snapshot.revision;
    revision_or_null(json, "ongedaanGemaaktDoor", undone ? each->undone_by : 0);
    std::vector<ThingKey const*> touched;
    for (auto const& key : each->touched) {
      if (each->withdrawn || shown(snapshot, key)) touched.push_back(&key);
    }
    objects(json, "geraakt", touched, [&](ThingKey const* key) {
      json.member("soort", api_thing(key->kind));
      json.member("id", key->id);
    });
  });
}

}  // namespace verband::publish
