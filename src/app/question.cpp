// SPDX-License-Identifier: EUPL-1.2
#include "app/question.hpp"

#include <algorithm>
#include <ostream>

#include "analysis/select.hpp"
#include "publish/json.hpp"
#include "publish/jsonld.hpp"
#include "publish/office.hpp"
#include "publish/rows.hpp"
#include "publish/table.hpp"
#include "publish/web/url.hpp"
#include "publish/words.hpp"

namespace verband::app {
namespace {

using publish::word;

void say_dates(Environment& env, Question const& asked, std::size_t count) {
  env.out << count << (count == 1 ? " samenwerkingsverband" : " samenwerkingsverbanden") << " op "
          << dutch(asked.on);
  if (!asked.known.empty()) {
    env.out << ", zoals bekend op " << dutch(*parse_iso_date(asked.known));
  }
  env.out << ".\n";
}

/// A file for Word or a spreadsheet, to a file or a pipe.
int answer_office(Environment& env, Question const& asked,
                  std::vector<analysis::BeliefView> const& beliefs, std::string_view format) {
  if (env.terminal) {
    return misused(env, "Een bestand voor " + std::string{format == "docx" ? "Word" : "Excel"} +
                            " past niet op het scherm. Schrijf het naar een bestand: zet achter "
                            "uw opdracht „> samenwerkingsverbanden." +
                            std::string{format} + "”.");
  }
  publish::AskedView const view{.snapshot = &asked.session.snapshot,
                                .on = asked.on,
                                .known = asked.known,
                                .filters = asked.filters};
  env.out << (format == "docx" ? publish::word_annex(beliefs, view)
                               : publish::workbook(beliefs, view));
  return exit_ok;
}

}  // namespace

std::optional<Question> question(Environment& env, Arguments const& arguments, int& status) {
  std::string trouble;
  auto const on = date_option(arguments, "on", trouble);
  auto const known = date_option(arguments, "known", trouble);
  if (!trouble.empty()) {
    status = misused(env, trouble);
    return std::nullopt;
  }
  Question result{.knowledge = embedded_knowledge(), .on = on.value_or(env.today)};
  if (known) result.known = iso(*known);
  result.session = open_session(env, register_file(env, arguments), store::Access::read,
                                result.knowledge, known);
  auto [in_force, elsewhen] = analysis::beliefs_on(result.session.snapshot, result.on);
  result.beliefs = std::move(in_force);
  result.elsewhen = std::move(elsewhen);
  return result;
}

int answer(Environment& env, Question const& asked,
           std::vector<analysis::BeliefView> const& beliefs, std::string_view format) {
  auto const& snapshot = asked.session.snapshot;
  if (format == "json") {
    env.out << publish::json(beliefs, snapshot, asked.on, asked.known);
    return exit_ok;
  }
  if (format == "csv") {
    env.out << publish::csv(publish::register_rows(beliefs, *snapshot.atlas));
    return exit_ok;
  }
  if (format == "jsonld") {
    env.out << publish::jsonld(beliefs, snapshot, asked.on, asked.known, {});
    return exit_ok;
  }
  if (format == "xlsx" || format == "docx") return answer_office(env, asked, beliefs, format);
  say_dates(env, asked, beliefs.size());
  if (beliefs.empty()) {
    bool const blank = snapshot.told_by.empty();
    env.out << (blank && asked.known.empty()
                    ? "Het register is nog leeg. Vul het met: verband import BESTAND\n"
                : blank
                    ? "Het register was toen nog leeg. Laat --known weg of kies een latere dag.\n"
                    : "Niets past bij de vraag. Laat een filter weg of kies een andere datum.\n");
    return exit_ok;
  }
  publish::Table table{{"Naam", "Wat", "Hoe", "Deelnemers", "Stand"}, {}};
  for (auto const& belief : beliefs) {
    auto const& typed = belief.account->typed;
    std::string form{word(typed.legal_basis)};
    if (typed.obligation != Obligation::not_stated) {
      form += ", " + std::string{word(typed.obligation)};
    }
    if (typed.status != Status::active) form += ", " + std::string{word(typed.status)};
    table.rows.push_back(
        {publish::printable(typed.name),
         publish::printable(analysis::stated(*belief.account, ColumnRole::policy_area)), form,
         belief.members.empty() ? "niet te tellen" : std::to_string(belief.members.size()),
         std::string{word(belief.standing)}});
  }
  env.out << publish::render(table, style(env));
  auto const presumed = std::ranges::count_if(
      beliefs, [](auto const& belief) { return belief.standing == analysis::Standing::presumed; });
  if (presumed > 0) {
    env.out
        << "Vermoed: de bron spreekt over een andere dag; er is niets bekend van een wijziging.\n";
  }
  return exit_ok;
}

Organisation const* province_named(Atlas const& atlas, std::string_view typed) {
  auto const wanted = publish::slug(typed);
  auto const at = std::ranges::find_if(atlas.organisations, [&](Organisation const& each) {
    return each.kind == OrganisationKind::province &&
           (publish::slug(each.name) == wanted || each.code == typed);
  });
  return at == atlas.organisations.end() ? nullptr : &*at;
}

std::vector<std::string> codes_in_province(Atlas const& atlas, Organisation const& province) {
  std::vector<std::string> result{province.code};
  for (auto const& each : atlas.organisations) {
    if (each.province == province.code) result.push_back(each.code);
  }
  return result;
}

}  // namespace verband::app
