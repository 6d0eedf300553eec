// SPDX-License-Identifier: EUPL-1.2
#include "publish/divisions.hpp"

#include "publish/json_writer.hpp"

namespace verband::publish {
namespace {

void date(JsonWriter& json, std::string_view key, Date day) {
  json.key(key);
  if (day == Date::min() || day == Date::max()) {
    json.null();
  } else {
    json.value(iso(day));
  }
}

void version(JsonWriter& json, analysis::DivisionView const& each, Snapshot const& snapshot) {
  json.object([&] {
    json.member("name", each.name);
    json.member("division", each.division);
    date(json, "from", each.period.from);
    date(json, "to", each.period.to);
    json.member("added", each.added != nullptr);
    json.member("origin", origin_words(each, snapshot));
    json.key("file");
    each.added == nullptr ? json.null() : json.value(each.added->file);
    json.key("hash");
    each.added == nullptr ? json.null() : json.value(each.added->hash);
    json.member("regions", each.regions);
    json.member("municipalities", each.municipalities);
    json.key("findings");
    json.array([&] {
      if (each.added == nullptr) return;
      for (auto const& finding : each.added->findings) {
        json.object([&] {
          json.member("severity", name(finding.severity));
          json.member("code", finding.code);
          json.member("row", finding.row);
          json.member("detail", finding.detail);
        });
      }
    });
  });
}

}  // namespace

std::string period_words(Period const& period) {
  if (period.from >= period.to) return "niet bekend";
  if (period.from == Date::min()) {
    return period.to == Date::max() ? "altijd" : "tot " + dutch(period.to);
  }
  return period.to == Date::max() ? "sinds " + dutch(period.from)
                                  : dutch(period.from) + " tot " + dutch(period.to);
}

std::string origin_words(analysis::DivisionView const& division, Snapshot const& snapshot) {
  if (division.added != nullptr) return "toegevoegd: " + division.added->file;
  auto const& base = snapshot.base == nullptr ? snapshot.atlas : snapshot.base;
  return "naslaggegevens " + base->release;
}

Table divisions_table(std::span<analysis::DivisionView const> divisions, Snapshot const& snapshot) {
  Table table{{"Indeling", "Eén regio heet", "Geldt", "Regio's", "Gemeenten", "Herkomst"}, {}};
  for (auto const& each : divisions) {
    table.rows.push_back({printable(each.name), printable(each.division), period_words(each.period),
                          std::to_string(each.regions), std::to_string(each.municipalities),
                          printable(origin_words(each, snapshot))});
  }
  return table;
}

std::string json(std::span<analysis::DivisionView const> divisions, Snapshot const& snapshot) {
  JsonWriter json;
  json.object([&] {
    json.array("divisions", [&] {
      for (auto const& each : divisions) version(json, each, snapshot);
    });
  });
  return json.text() + "\n";
}

Table regions_table(std::span<analysis::RegionView const> regions, Atlas const& atlas) {
  Table table{{"Regio", "Regiocode", "Gemeentecode", "Gemeente"}, {}};
  for (auto const& each : regions) {
    for (auto const& code : each.members) {
      table.rows.push_back({each.region->name, each.code, code, full_name(atlas, code)});
    }
  }
  return table;
}

std::string json(std::span<analysis::DivisionView const> versions,
                 std::span<analysis::RegionView const> regions, Snapshot const& snapshot,
                 Date day) {
  JsonWriter json;
  json.object([&] {
    json.member("on", iso(day));
    json.array("versions", [&] {
      for (auto const& each : versions) version(json, each, snapshot);
    });
    json.array("regions", [&] {
      for (auto const& each : regions) {
        json.object([&] {
          json.member("key", each.region->key);
          json.member("name", each.region->name);
          json.key("code");
          each.code.empty() ? json.null() : json.value(each.code);
          json.key("origin");
          auto const from = origin(*each.region, day);
          from.empty() ? json.null() : json.value(from);
          json.array("members", [&] {
            for (auto const& code : each.members) {
              json.object([&] {
                json.member("code", code);
                json.member("name", full_name(*snapshot.atlas, code));
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
