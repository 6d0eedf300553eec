// SPDX-License-Identifier: EUPL-1.2
// A small register for the tests of questions and pictures.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "analysis/on_day.hpp"

namespace verband::analysis::example {

using namespace std::chrono_literals;

inline Date const y2015{2015y / 1 / 1};
inline Date const y2018{2018y / 1 / 1};
inline Date const y2019{2019y / 1 / 1};
inline Date const today{2026y / 1 / 5};

inline Organisation municipality(std::string code, std::string name, Period period = {},
                                 std::vector<Succession> successors = {}) {
  Organisation result;
  result.code = std::move(code);
  result.name = std::move(name);
  result.kind = OrganisationKind::municipality;
  result.province = "pv20";
  result.period = period;
  result.successors = std::move(successors);
  return result;
}

/// Haren, part of Groningen since 2019, Groningen, Tynaarlo and Emmen, and a province.
inline Atlas atlas() {
  Atlas atlas;
  atlas.organisations = {municipality("gm0014", "Groningen"),
                         municipality("gm0017", "Haren", {.to = y2019}, {{"gm0014", false}}),
                         municipality("gm1730", "Tynaarlo"), municipality("gm0114", "Emmen")};
  atlas.organisations[0].longitude = 6.567;
  atlas.organisations[0].latitude = 53.219;
  atlas.organisations[1].longitude = 6.605;
  atlas.organisations[1].latitude = 53.173;
  atlas.organisations[2].longitude = 6.596;
  atlas.organisations[2].latitude = 53.098;
  Organisation province;
  province.code = "pv20";
  province.name = "Groningen";
  province.kind = OrganisationKind::province;
  atlas.organisations.push_back(province);
  Grouping grouping;
  grouping.key = "province:pv20";
  grouping.kind = GroupingKind::province;
  atlas.groupings = {grouping};
  atlas.index();
  return atlas;
}

/// A row to be put into a register.
struct Row {
  std::string uri{};
  std::string name{};
  std::vector<std::string> members{};
  std::string owner{"gm0017"};
  Date observed{y2015};
  std::string rule{};  // a grouping all of whose municipalities take part
  std::string purpose{};
  LegalBasis basis{LegalBasis::not_stated};
};

/// A register of those rows; rows with the same URI tell of the same partnership.
inline Snapshot snapshot(std::vector<Row> const& rows, Atlas known = atlas()) {
  Snapshot result;
  result.revision = 1;
  result.atlas = std::make_shared<Atlas const>(std::move(known));
  std::uint32_t number = 0;
  for (auto const& row : rows) {
    Reading reading;
    reading.id = row.owner + iso(row.observed);
    reading.owner = row.owner;
    reading.reference_date = row.observed;
    result.readings[reading.id] = reading;
    Account account;
    account.id = "a" + std::to_string(++number);
    account.reading = reading.id;
    account.row = number;
    account.observed = row.observed;
    account.typed.name = row.name;
    account.typed.legal_basis = row.basis;
    for (auto const& code : row.members) account.typed.participants.push_back({.code = code});
    if (!row.rule.empty()) {
      Rule rule;
      rule.text = "alle gemeenten";
      rule.kind = RuleKind::municipalities_of;
      rule.grouping = row.rule;
      account.typed.rules.push_back(rule);
    }
    account.stated = {{ColumnRole::name, "Naam", {.text = row.name}},
                      {ColumnRole::purpose, "Waarom", {.text = row.purpose}}};
    result.told_by[row.uri].push_back(account.id);
    result.accounts[account.id] = std::move(account);
    result.partnerships[row.uri] = {.uri = row.uri, .slug = "s-" + row.uri};
  }
  return result;
}

inline OnDay on(Snapshot const& snapshot, Date day) {
  return on_day(std::make_shared<Snapshot const>(snapshot), day);
}

}  // namespace verband::analysis::example
