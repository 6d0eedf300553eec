// SPDX-License-Identifier: EUPL-1.2
#include "publish/reconcile.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "model/wording.hpp"
#include "publish/json_writer.hpp"

namespace verband::publish {
namespace {

/// A weight in Dutch, one decimal: "12,3".
std::string in_tenths(double value) {
  std::string text(16, '\0');
  auto const end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 1).ptr;
  text.resize(static_cast<std::size_t>(end - text.data()));
  std::ranges::replace(text, '.', ',');
  return text;
}

std::string described(ProposedSide const& side) {
  return side.name + " (" + joined(side.sources, "; ") + ")";
}

void write(JsonWriter& json, ProposedSide const& side) {
  json.object([&] {
    json.member("uri", side.uri);
    json.member("slug", side.slug);
    json.member("name", side.name);
    json.array("sources", [&] {
      for (auto const& each : side.sources) json.value(each);
    });
    json.array("identifiers", [&] {
      for (auto const& each : side.identifiers) json.value(each);
    });
  });
}

}  // namespace

ProposedSide proposed_side(Snapshot const& snapshot, std::string_view uri) {
  ProposedSide side{.uri = std::string{uri}};
  auto const at = snapshot.partnerships.find(uri);
  if (at != snapshot.partnerships.end()) side.slug = at->second.slug;
  auto const told = snapshot.told_by.find(uri);
  if (told == snapshot.told_by.end()) return side;
  std::map<std::string_view, Account const*> last;  // of each source: the row of its last period
  std::set<std::string> identifiers;
  Account const* newest = nullptr;
  auto const later = [](Account const* a, Account const* b) {
    return b == nullptr || std::tuple{a->observed, a->typed.period.from} >
                               std::tuple{b->observed, b->typed.period.from};
  };
  for (auto const& id : told->second) {
    auto const account = snapshot.accounts.find(id);
    if (account == snapshot.accounts.end()) continue;
    auto const& row = account->second;
    if (auto& of_source = last[row.source]; later(&row, of_source)) of_source = &row;
    if (later(&row, newest)) newest = &row;
    identifiers.insert(row.typed.identifiers.begin(), row.typed.identifiers.end());
  }
  if (newest != nullptr) side.name = newest->typed.name;
  for (auto const& [id, row] : last) {
    auto const source = snapshot.sources.find(id);
    side.sources.push_back(
        (source == snapshot.sources.end() ? std::string{id} : source->second.title) + ", rij " +
        std::to_string(row->row));
  }
  side.identifiers.assign(identifiers.begin(), identifiers.end());
  return side;
}

std::string_view proposed_word(Verdict verdict) {
  return verdict == Verdict::same ? "waarschijnlijk hetzelfde" : "misschien hetzelfde";
}

Table proposal_rows(std::span<Proposal const> proposals, Snapshot const& snapshot) {
  Table table{{"Voorstel", "Punten", "Samenwerkingsverband", "Adres", "Ander verband",
               "Ander adres", "Waarom"},
              {}};
  for (auto const& each : proposals) {
    auto const one = proposed_side(snapshot, each.one);
    auto const other = proposed_side(snapshot, each.other);
    std::vector<std::string> why;
    for (auto const& ground : each.grounds) why.push_back(ground.text);
    table.rows.push_back({std::string{proposed_word(each.verdict)}, in_tenths(each.score),
                          described(one), one.slug, described(other), other.slug,
                          joined(why, " ")});
  }
  return table;
}

std::string json(std::span<Proposal const> proposals, Snapshot const& snapshot) {
  JsonWriter json;
  json.object([&] {
    json.member("revision", snapshot.revision);
    json.array("proposals", [&] {
      for (auto const& each : proposals) {
        json.object([&] {
          json.member("verdict", name(each.verdict));
          json.member("score", each.score);
          json.key("one");
          write(json, proposed_side(snapshot, each.one));
          json.key("other");
          write(json, proposed_side(snapshot, each.other));
          json.array("grounds", [&] {
            for (auto const& ground : each.grounds) {
              json.object([&] {
                json.member("weight", ground.weight);
                json.member("text", ground.text);
              });
            }
          });
        });
      }
    });
  });
  return json.text() + "\n";
}

}  // namespace verband::publish
