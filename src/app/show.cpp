// SPDX-License-Identifier: EUPL-1.2
// One partnership in full, on the screen.
#include <algorithm>
#include <ostream>

#include "analysis/select.hpp"
#include "app/commands.hpp"
#include "app/question.hpp"
#include "model/wording.hpp"
#include "publish/table.hpp"
#include "publish/web/told.hpp"
#include "publish/words.hpp"
#include "registry/fold.hpp"

namespace verband::app {
namespace {

using publish::word;

void line(Environment& env, std::string_view label, std::string_view text) {
  if (text.empty()) text = "niet vermeld";
  constexpr std::size_t column = 18;
  bool first = true;
  std::size_t const room = env.width > column + 20 ? env.width - column : 60;
  for (auto const& part : publish::wrapped(publish::printable(text), room)) {
    std::string head = first ? std::string{label} : std::string{};
    std::size_t const shown = publish::display_width(head);
    env.out << head << std::string(column > shown ? column - shown : 1, ' ') << part << '\n';
    first = false;
  }
}

std::string reason_of(Interpretation const& typed, std::string const& field) {
  auto const at = typed.reasons.find(field);
  return at == typed.reasons.end() ? std::string{} : " — " + at->second;
}

void show_how(Environment& env, Interpretation const& typed,
              std::optional<analysis::Lapse> const& lapsed) {
  line(env, "Grondslag", std::string{word(typed.legal_basis)} + reason_of(typed, "legal_basis"));
  if (typed.legal_form) {
    line(env, "Rechtsvorm", std::string{word(*typed.legal_form)} + reason_of(typed, "legal_form"));
  }
  std::vector<std::string> levels;
  for (auto const each : typed.levels) levels.emplace_back(word(each));
  line(env, "Niveau",
       levels.empty() ? std::string{} : joined(levels, ", ") + reason_of(typed, "levels"));
  line(env, "Verplicht?", std::string{word(typed.obligation)} + reason_of(typed, "obligation"));
  line(env, "Werking", std::string{word(typed.effect)} + reason_of(typed, "effect"));
  line(env, "Status",
       lapsed ? "vervallen op " + dutch(lapsed->date) + " — door een herindeling, " + lapsed->reason
              : std::string{word(typed.status)} + reason_of(typed, "status"));
  if (!typed.parent.empty()) line(env, "Valt onder", typed.parent);
  if (!typed.tasks.empty()) line(env, "Taken", joined(typed.tasks, "; "));
}

void show_members(Environment& env, analysis::BeliefView const& belief) {
  auto const shared = analysis::shared_reasons(belief.members);
  publish::Table table{{"Code", "Deelnemer", "Rol", "Stand", "Waarom"}, {}};
  for (auto const& each : belief.members) {
    auto const at = std::ranges::find(shared, each.reason);
    table.rows.push_back(
        {each.code, each.name, std::string{word(each.role)}, std::string{word(each.standing)},
         at == shared.end() ? publish::printable(each.reason)
                            : "(" + std::to_string(at - shared.begin() + 1) + ")"});
  }
  env.out << "\nDeelnemers (" << belief.members.size() << ")\n";
  if (!table.rows.empty()) env.out << publish::render(table, style(env));
  for (std::size_t i = 0; i < shared.size(); ++i) {
    env.out << "  (" << i + 1 << ") " << publish::printable(shared[i]) << '\n';
  }
  for (auto const& each : belief.account->typed.unresolved) {
    env.out << "  ook genoemd: " << publish::printable(each.text) << " (" << word(each.kind)
            << ")\n";
  }
  for (auto const& variant : belief.account->typed.variants) {
    env.out << "  variant " << publish::printable(variant.name)
            << ", met ook: " << publish::printable(joined(variant.participants, ", ")) << '\n';
  }
  for (auto const& note : belief.notes) env.out << "  let op: " << publish::printable(note) << '\n';
}

void show_one(Environment& env, Question const& asked, analysis::BeliefView const& belief) {
  auto const& account = *belief.account;
  auto const& typed = account.typed;
  env.out << publish::printable(typed.name) << '\n'
          << std::string(std::min<std::size_t>(publish::display_width(typed.name), env.width), '=')
          << '\n';
  line(env, "Adres", belief.partnership->uri + "  (" + belief.partnership->slug + ")");
  line(env, "Stand",
       (belief.in_force ? std::string{word(belief.standing)} : std::string{"niet van kracht"}) +
           " op " + dutch(asked.on) + "; de bron spreekt over " + dutch(account.observed));
  if (auto const words = dutch(typed.period); !words.empty()) {
    line(env, "Van kracht", words);
  }
  line(env, "Waarom", analysis::stated(account, ColumnRole::purpose));
  line(env, "Wie", analysis::stated(account, ColumnRole::participants));
  line(env, "Wat", analysis::stated(account, ColumnRole::policy_area));
  line(env, "Hoe", analysis::stated(account, ColumnRole::nature));
  for (auto const& field : account.stated) {
    if (field.role == ColumnRole::extra || field.role == ColumnRole::legal_form) {
      line(env, field.header.empty() ? "Andere kolom" : field.header, field.cell.text);
    }
  }
  show_how(env, typed, belief.lapsed);
  show_members(env, belief);
  for (auto const& each : belief.contradictions) {
    env.out << "  een andere bron zegt iets anders: "
            << publish::printable(publish::contradiction(each, *asked.session.snapshot.atlas))
            << '\n';
  }
  env.out << '\n';
  auto const source = asked.session.snapshot.sources.find(account.source);
  line(env, "Bron",
       (source == asked.session.snapshot.sources.end() ? account.source : source->second.title) +
           ", rij " + std::to_string(account.row) + ", bladzijde " + std::to_string(account.page));
  line(env, "Rekening", account.id);
  for (auto const& field : account.stated) {
    for (auto const& doubt : field.cell.doubts) {
      line(env, "Twijfel", std::string{word(field.role)} + ": " + doubt);
    }
  }
  for (auto const& doubt : typed.doubts) line(env, "Twijfel", doubt.reason);
}

/// What the text means: the one with that address, in force or not; else those with that name.
std::vector<analysis::BeliefView> found_by(Question const& asked, std::string const& text) {
  if (auto const* const one = registry::partnership(asked.session.snapshot, text)) {
    for (auto const* const list : {&asked.beliefs, &asked.elsewhen}) {
      for (auto const& each : *list) {
        if (each.partnership == one) return {each};
      }
    }
  }
  auto found = analysis::named(asked.beliefs, text);
  return found.empty() ? analysis::named(asked.elsewhen, text) : found;
}

}  // namespace

int show(Environment& env, Arguments const& arguments) {
  int status = exit_ok;
  auto asked = question(env, arguments, status);
  if (!asked) return status;
  auto const text = joined(arguments.words, " ");
  auto const found = found_by(*asked, text);
  if (found.empty()) {
    env.err << "Geen samenwerkingsverband gevonden met de naam „" << publish::printable(text)
            << "”. Zoek met: verband list --text WOORD\n";
    return exit_not_found;
  }
  auto const format = arguments.value("format");
  if (format == "json" || format == "csv") return answer(env, *asked, found, format);
  if (found.size() > 1) {
    env.out << "Er passen " << found.size() << " samenwerkingsverbanden bij „"
            << publish::printable(text) << "”. Kies er een:\n";
    for (auto const& each : found) {
      env.out << "  " << publish::printable(each.account->typed.name) << "  →  verband show "
              << each.partnership->slug << '\n';
    }
    return exit_ok;
  }
  show_one(env, *asked, found.front());
  return exit_ok;
}

}  // namespace verband::app
