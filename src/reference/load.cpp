// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>
#include <utility>

#include "reference/gazetteer.hpp"
#include "reference/table.hpp"

namespace verband::reference {

namespace {

using Cells = std::span<std::string_view const>;

// The members of regions are known from here on: the lists are of 2016 and were carried back no
// further than this (see docs/referentiedata.md).
constexpr Date regions_known_from = std::chrono::sys_days{std::chrono::year{2010} / 1 / 1};

OrganisationKind organisation_kind(std::string_view cell) {
  using enum OrganisationKind;
  constexpr auto kinds = std::to_array<std::pair<std::string_view, OrganisationKind>>(
      {{"province", province},
       {"water_authority", water_authority},
       {"cooperation_body", cooperation_body},
       {"national_body", national_body},
       {"other", other}});
  for (auto const& [text, kind] : kinds) {
    if (cell == text) return kind;
  }
  damaged("onbekende soort organisatie");
}

GroupingKind grouping_kind(std::string_view cell) {
  using enum GroupingKind;
  constexpr auto kinds =
      std::to_array<std::pair<std::string_view, GroupingKind>>({{"country", country},
                                                                {"province", province},
                                                                {"police_unit", police_unit},
                                                                {"safety_region", safety_region},
                                                                {"health_region", health_region},
                                                                {"region", region},
                                                                {"division", division}});
  for (auto const& [text, kind] : kinds) {
    if (cell == text) return kind;
  }
  damaged("onbekende soort groep");
}

std::optional<double> degrees(std::string_view cell) {
  if (cell.empty()) return std::nullopt;
  double value{};
  auto const* const begin = cell.data();
  auto const* const end = begin + cell.size();
  auto const [stop, error] = std::from_chars(begin, end, value);
  if (error != std::errc{} || stop != end) damaged("geen coördinaat");
  return value;
}

std::vector<Succession> successions(std::string_view cell) {
  std::vector<Succession> result;
  each_part(cell, ' ', [&](std::string_view code) {
    bool const partial = code.ends_with('~');
    if (partial) code.remove_suffix(1);
    result.push_back({.code = std::string{code}, .partial = partial});
  });
  return result;
}

void read_organisations(std::string_view packed, Atlas& atlas) {
  auto& all = atlas.organisations;
  all.reserve(2400);
  each_row(table_of(packed, "municipalities.tsv"),
           "code\tname\tprovince\tfrom\tto\tsuccessors\tlongitude\tlatitude", [&](Cells row) {
             auto& each = all.emplace_back();
             each.code = row[0];
             each.kind = OrganisationKind::municipality;
             each.name = row[1];
             each.official_name = "gemeente ";
             each.official_name += row[1];
             each.province = row[2];
             each.period = period_of(row[3], row[4]);
             each.successors = successions(row[5]);
             each.longitude = degrees(row[6]);
             each.latitude = degrees(row[7]);
           });
  each_row(table_of(packed, "bodies.tsv"),
           "code\tkind\tname\tofficial_name\tabbreviation\tfrom\tto\tsuccessors", [&](Cells row) {
             auto& each = all.emplace_back();
             each.code = row[0];
             each.kind = organisation_kind(row[1]);
             each.name = row[2];
             each.official_name = row[3];
             each.abbreviation = row[4];
             each.period = period_of(row[5], row[6]);
             each.successors = successions(row[7]);
           });
  for (auto const& each : all) {
    if (each.code.empty() || each.name.empty()) damaged("een organisatie zonder code of naam");
  }
}

void read_aliases(std::string_view packed, Atlas& atlas) {
  auto const add = [&](Cells row) {
    auto const found = atlas.by_code.find(std::string{row[0]});
    if (found == atlas.by_code.end() || row[1].empty()) damaged("een spelling zonder organisatie");
    auto& aliases = atlas.organisations[found->second].aliases;
    if (std::ranges::find(aliases, row[1]) == aliases.end()) aliases.emplace_back(row[1]);
  };
  each_row(table_of(packed, "aliases.tsv"), "code\talias\tsources", add);
  each_row(table_of(packed, "spellings.tsv"), "code\talias", add);
}

/// The number in a municipality's code "gm0017", or nothing.
std::optional<std::size_t> municipality_number(std::string_view code) {
  if (code.size() != 6 || !code.starts_with("gm")) return std::nullopt;
  std::size_t number = 0;
  for (auto const digit : code.substr(2)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = 10 * number + static_cast<std::size_t>(digit - '0');
  }
  return number;
}

void read_groupings(std::string_view packed, Atlas& atlas) {
  // By number, not by look-up: the regions name some twenty thousand members. Of each municipality
  // the member of a region that was always known, and of one that is known for some years.
  std::vector<GroupMember> always;
  std::vector<GroupMember> lately;
  for (auto const& each : atlas.organisations) {
    auto const number = municipality_number(each.code);
    if (!number) continue;
    if (*number >= always.size()) {
      always.resize(*number + 1);
      lately.resize(*number + 1);
    }
    always[*number] = {each.code, each.period};
    lately[*number] = {each.code, each.period.intersect({.from = regions_known_from})};
  }
  atlas.groupings.reserve(1200);
  auto const add = [&](Cells row) {
    auto& group = atlas.groupings.emplace_back();
    group.key = row[0];
    group.kind = grouping_kind(row[1]);
    group.division = row[2];
    group.name = row[3];
    each_part(row[4], '|', [&](std::string_view alias) { group.aliases.emplace_back(alias); });
    auto const& members = group.kind == GroupingKind::region ? always : lately;
    group.members.reserve((row[5].size() + 1) / 7);
    each_part(row[5], ' ', [&](std::string_view code) {
      auto const number = municipality_number(code);
      if (!number || *number >= members.size() || members[*number].code.empty()) {
        damaged("een regio met een onbekende gemeente");
      }
      auto const& member = members[*number];
      if (!member.period.empty()) group.members.push_back(member);
    });
    each_part(row[6], ' ',
              [&](std::string_view code) { group.optional_members.emplace_back(code); });
    if (group.key.empty() || group.name.empty()) damaged("een groep zonder sleutel of naam");
  };
  constexpr std::string_view columns = "key\tkind\tdivision\tname\taliases\tmembers\toptional";
  each_row(table_of(packed, "areas.tsv"), columns, add);
  each_row(table_of(packed, "groupings.tsv"), columns, add);
}

}  // namespace

std::shared_ptr<Atlas const> load(std::string_view release_bytes) {
  auto atlas = std::make_shared<Atlas>();
  atlas->release = release_of(release_bytes);
  bool const own = release_bytes.data() == embedded_release().data() &&
                   release_bytes.size() == embedded_release().size();
  if (own) atlas->hash = embedded_hash();
  read_organisations(release_bytes, *atlas);
  read_groupings(release_bytes, *atlas);
  each_row(table_of(release_bytes, "policy-areas.tsv"), "id\tlabel\tbroader", [&](Cells row) {
    atlas->policy_areas.push_back({std::string{row[0]}, std::string{row[1]}, std::string{row[2]}});
  });
  table_of(release_bytes,
           "abroad.tsv");  // read by the gazetteer; the last one, so nothing is cut off
  atlas->index();
  if (atlas->by_code.size() != atlas->organisations.size()) damaged("een code komt twee keer voor");
  if (atlas->by_grouping.size() != atlas->groupings.size())
    damaged("een groep komt twee keer voor");
  read_aliases(release_bytes, *atlas);
  return atlas;
}

}  // namespace verband::reference
