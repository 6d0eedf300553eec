// SPDX-License-Identifier: EUPL-1.2
// The consequences of a merger as files: a spreadsheet, a checklist, JSON.
#include <algorithm>

#include "model/wording.hpp"
#include "publish/docx.hpp"
#include "publish/json_writer.hpp"
#include "publish/merger.hpp"
#include "publish/words.hpp"
#include "publish/xlsx.hpp"

namespace verband::publish {
namespace {

using analysis::Consequence;
using analysis::MergerOutcome;

std::string names(std::vector<std::string> const& codes, Atlas const& atlas) {
  std::vector<std::string> result;
  for (auto const& code : codes) result.push_back(full_name(atlas, code));
  return joined(result, "; ");
}

std::vector<std::string> row(Consequence const& each, Atlas const& atlas) {
  std::vector<std::string> doubled;
  for (auto const& one : each.doubled) {
    doubled.push_back(names(one.members, atlas) + " → " + full_name(atlas, one.heir));
  }
  std::vector<std::string> rivals;
  for (auto const& one : each.rivals) {
    rivals.push_back(one.belief->account->typed.name + " (" + one.task + ")");
  }
  std::vector<std::string> questions;
  for (auto const& one : each.questions) questions.push_back(one.text);
  return {std::string{word(each.fate)},
          each.certain() ? "ja" : "nee",
          each.otherwise ? std::string{word(*each.otherwise)} : "",
          each.belief->account->typed.name,
          each.belief->partnership->uri,
          each.article,
          each.reason,
          each.adapt ? iso(each.adapt->due) : "",
          each.adapt ? iso(each.adapt->extended) : "",
          names(each.before, atlas),
          names(each.after, atlas),
          joined(doubled, "; "),
          joined(rivals, "; "),
          joined(questions, " "),
          joined(each.look_at, " "),
          joined(each.doubts, " "),
          iso(each.belief->account->observed)};
}

void parties(JsonWriter& json, std::string_view key, std::vector<std::string> const& codes,
             Atlas const& atlas) {
  json.array(key, [&] {
    for (auto const& code : codes) {
      json.object([&] {
        json.key("code");
        atlas.organisation(code) == nullptr ? json.null() : json.value(code);
        json.member("name", full_name(atlas, code));
      });
    }
  });
}

void texts(JsonWriter& json, std::string_view key, std::vector<std::string> const& all) {
  json.array(key, [&] {
    for (auto const& each : all) json.value(each);
  });
}

void day(JsonWriter& json, std::string_view key, std::optional<Date> date) {
  json.key(key);
  date ? json.value(iso(*date)) : json.null();
}

void consequence(JsonWriter& json, Consequence const& each, Atlas const& atlas) {
  json.member("uri", each.belief->partnership->uri);
  json.member("name", each.belief->account->typed.name);
  json.member("fate", analysis::name(each.fate));
  json.key("otherwise");
  each.otherwise ? json.value(analysis::name(*each.otherwise)) : json.null();
  json.member("article", each.article);
  json.member("reason", each.reason);
  day(json, "due", each.adapt ? std::optional{each.adapt->due} : std::nullopt);
  day(json, "due_extended", each.adapt ? std::optional{each.adapt->extended} : std::nullopt);
  json.member("observed", iso(each.belief->account->observed));
  parties(json, "before", each.before, atlas);
  parties(json, "after", each.after, atlas);
  json.array("become_one", [&] {
    for (auto const& one : each.doubled) {
      json.object([&] {
        parties(json, "members", one.members, atlas);
        parties(json, "into", {one.heir}, atlas);
      });
    }
  });
  json.array("same_task", [&] {
    for (auto const& one : each.rivals) {
      json.object([&] {
        json.member("uri", one.belief->partnership->uri);
        json.member("name", one.belief->account->typed.name);
        json.member("task", one.task);
      });
    }
  });
  json.array("questions", [&] {
    for (auto const& one : each.questions) {
      json.object([&] {
        json.member("text", one.text);
        parties(json, "candidates", one.candidates, atlas);
      });
    }
  });
  texts(json, "look_at", each.look_at);
  texts(json, "doubts", each.doubts);
}

}  // namespace

Table merger_rows(MergerOutcome const& outcome, Atlas const& atlas) {
  Table result{{"gevolg", "zeker", "of_anders", "naam", "uri", "artikel", "reden", "uiterlijk",
                "verlengd_tot", "deelnemers_voor", "deelnemers_na", "worden_een", "zelfde_taak",
                "vragen", "kijk_naar", "twijfels", "vermeld_op"},
               {}};
  for (auto const& group : fate_groups(outcome)) {
    for (auto const* each : group.rows) result.rows.push_back(row(*each, atlas));
  }
  return result;
}

std::string merger_workbook(MergerOutcome const& outcome, Snapshot const& snapshot) {
  Sheet sheet{.title = "Herindeling",
              .notes = {merger_title(outcome, *snapshot.atlas) + "."},
              .table = merger_rows(outcome, *snapshot.atlas)};
  std::ranges::move(merger_notices(outcome, snapshot), std::back_inserter(sheet.notes));
  sheet.notes.push_back(register_line(snapshot));
  sheet.kinds.assign(sheet.table.head.size(), ColumnKind::text);
  for (auto const* name : {"uiterlijk", "verlengd_tot", "vermeld_op"}) {
    auto const at = std::ranges::find(sheet.table.head, name);
    sheet.kinds[static_cast<std::size_t>(at - sheet.table.head.begin())] = ColumnKind::date;
  }
  return xlsx({&sheet, 1});
}

std::string merger_checklist(MergerOutcome const& outcome, Snapshot const& snapshot) {
  auto const& atlas = *snapshot.atlas;
  Annex annex{.title = "Herindeling: " + merger_title(outcome, atlas),
              .intro = merger_notices(outcome, snapshot),
              .table = {{"Samenwerking", "Wat gebeurt er, en waarom", "Nog te doen", "Wanneer",
                         "Deelnemers"},
                        {}},
              .notes = {register_line(snapshot)}};
  for (auto const& group : fate_groups(outcome)) {
    annex.intro.push_back(std::string{group.title} + ": " + std::to_string(group.rows.size()) +
                          ".");
    for (auto const* each : group.rows) {
      std::string todo;
      for (auto const& one : to_do(*each, atlas)) todo += (todo.empty() ? "☐ " : "\n☐ ") + one;
      auto what = outcome_words(*each) + "\n" + each->reason;
      if (!each->article.empty()) what += "\n(" + each->article + ")";
      annex.table.rows.push_back({each->belief->account->typed.name, std::move(what),
                                  std::move(todo), when_words(*each, outcome.scenario.date),
                                  members_words(*each, atlas)});
    }
  }
  return docx(annex);
}

std::string merger_json(MergerOutcome const& outcome, Snapshot const& snapshot) {
  auto const& atlas = *snapshot.atlas;
  JsonWriter json;
  json.object([&] {
    json.member("scenario", analysis::text(outcome.scenario));
    json.member("title", merger_title(outcome, atlas));
    json.member("date", iso(outcome.scenario.date));
    json.member("revision", snapshot.revision);
    texts(json, "notices", merger_notices(outcome, snapshot));
    json.member("unaffected", outcome.unaffected);
    json.array("consequences", [&] {
      for (auto const& each : outcome.consequences) {
        json.object([&] { consequence(json, each, atlas); });
      }
    });
  });
  return json.text() + "\n";
}

}  // namespace verband::publish
