// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <istream>
#include <map>
#include <ostream>

#include "analysis/select.hpp"
#include "app/commands.hpp"
#include "app/session.hpp"
#include "app/words.hpp"
#include "publish/json.hpp"
#include "publish/rows.hpp"
#include "publish/table.hpp"
#include "text/fold.hpp"

namespace verband::app {
namespace {

/// The two dates, the register and the beliefs every question starts from.
struct Question {
  Knowledge knowledge;
  Date on{};
  std::string known{};  // as ISO date, empty = now
  Session session{};
  std::vector<analysis::BeliefView> beliefs{};
};

/// Opens the register for a question; a message when a date is no date.
std::optional<Question> question(Environment& env, Arguments const& arguments, int& status) {
  std::string trouble;
  auto const on = date_option(arguments, "on", trouble);
  auto const known = date_option(arguments, "known", trouble);
  auto const format = arguments.value("format");
  if (!format.empty() && format != "table" && format != "json" && format != "csv") {
    trouble = "De vorm „" + format + "” is onbekend. Kies uit: table, json, csv.";
  }
  if (!trouble.empty()) {
    status = misused(env, trouble);
    return std::nullopt;
  }
  Question result{.knowledge = embedded_knowledge(), .on = on.value_or(env.today)};
  if (known) result.known = iso(*known);
  result.session = open_session(env, register_file(env, arguments), store::Access::read,
                                result.knowledge, known);
  result.beliefs = analysis::believed_all(result.session.snapshot, result.on);
  return result;
}

/// The group of codes a typed organisation stands for on the day; says what became of it.
std::optional<std::vector<std::string>> group(Environment& env, Question const& asked,
                                              std::string const& name_typed) {
  auto const found = organisation_named(name_typed, asked.knowledge, asked.on);
  if (!found.trouble.empty()) {
    env.err << publish::printable(found.trouble) << '\n';
    return std::nullopt;
  }
  if (!found.note.empty()) env.err << publish::printable(found.note) << '\n';
  auto alive = asked.knowledge.atlas->alive(found.code, asked.on);
  if (alive.empty()) alive.push_back(found.code);
  return alive;
}

template <typename Enum>
std::optional<Enum> filter(Arguments const& arguments, std::string_view option,
                           std::string& trouble) {
  auto const text = arguments.value(option);
  if (text.empty()) return std::nullopt;
  auto const known = typed<Enum>(text);
  if (!known) {
    trouble = "„" + text + "” kan niet bij --" + std::string{option} +
              ". Kies uit: " + choices<Enum>() + ".";
  }
  return known;
}

/// The selection typed; an exit status when it cannot be understood.
std::optional<analysis::Selection> selection(Environment& env, Question const& asked,
                                             Arguments const& arguments, int& status) {
  analysis::Selection result;
  std::string trouble;
  result.basis = filter<LegalBasis>(arguments, "basis", trouble);
  result.form = filter<LegalForm>(arguments, "form", trouble);
  result.obligation = filter<Obligation>(arguments, "obligation", trouble);
  result.status = filter<Status>(arguments, "status", trouble);
  result.text = arguments.value("text");
  if (auto const policy = arguments.value("policy"); !policy.empty()) {
    result.policy_areas = analysis::policy_areas_named(*asked.session.snapshot.atlas, policy);
    if (result.policy_areas.empty()) {
      trouble = "Het beleidsterrein „" + policy +
                "” staat niet in de lijst. Probeer een ander woord, of zoek met --text.";
    }
  }
  if (!trouble.empty()) {
    status = misused(env, trouble);
    return std::nullopt;
  }
  for (auto const* const option : {"participant", "with"}) {
    for (auto const& each : arguments.values(option)) {
      auto codes = group(env, asked, each);
      if (!codes) {
        status = exit_not_found;
        return std::nullopt;
      }
      result.with.push_back(std::move(*codes));
    }
  }
  return result;
}

void say_dates(Environment& env, Question const& asked, std::size_t count) {
  env.out << count << (count == 1 ? " samenwerkingsverband" : " samenwerkingsverbanden") << " op "
          << dutch(asked.on);
  if (!asked.known.empty()) {
    env.out << ", zoals bekend op " << dutch(*parse_iso_date(asked.known));
  }
  env.out << ".\n";
}

/// The answer in the form asked for; the exit status.
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
  say_dates(env, asked, beliefs.size());
  if (beliefs.empty()) {
    env.out << (snapshot.told_by.empty()
                    ? "Het register is nog leeg. Vul het met: verband import BESTAND\n"
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

std::string joined(std::vector<std::string> const& parts, std::string_view between = ", ") {
  std::string text;
  for (auto const& part : parts) text += (text.empty() ? "" : std::string{between}) + part;
  return text;
}

void show_how(Environment& env, Interpretation const& typed) {
  line(env, "Grondslag", std::string{word(typed.legal_basis)} + reason_of(typed, "legal_basis"));
  if (typed.legal_form) {
    line(env, "Rechtsvorm", std::string{word(*typed.legal_form)} + reason_of(typed, "legal_form"));
  }
  std::vector<std::string> levels;
  for (auto const each : typed.levels) levels.emplace_back(word(each));
  line(env, "Niveau", levels.empty() ? std::string{} : joined(levels) + reason_of(typed, "levels"));
  line(env, "Verplicht?", std::string{word(typed.obligation)} + reason_of(typed, "obligation"));
  line(env, "Werking", std::string{word(typed.effect)} + reason_of(typed, "effect"));
  line(env, "Status", std::string{word(typed.status)} + reason_of(typed, "status"));
  if (!typed.parent.empty()) line(env, "Valt onder", typed.parent);
  if (!typed.tasks.empty()) line(env, "Taken", joined(typed.tasks, "; "));
}

/// The reasons that many members share, most often a rule: said once, below the table.
std::vector<std::string> shared_reasons(std::vector<analysis::Member> const& members) {
  constexpr int many = 4;
  std::map<std::string, int> count;
  std::vector<std::string> result;
  for (auto const& each : members) {
    if (++count[each.reason] == many) result.push_back(each.reason);
  }
  return result;
}

void show_members(Environment& env, analysis::BeliefView const& belief) {
  auto const shared = shared_reasons(belief.members);
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
            << ", met ook: " << publish::printable(joined(variant.participants)) << '\n';
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
       std::string{word(belief.standing)} + " op " + dutch(asked.on) + "; de bron spreekt over " +
           dutch(account.observed));
  line(env, "Waarom", analysis::stated(account, ColumnRole::purpose));
  line(env, "Wie", analysis::stated(account, ColumnRole::participants));
  line(env, "Wat", analysis::stated(account, ColumnRole::policy_area));
  line(env, "Hoe", analysis::stated(account, ColumnRole::nature));
  for (auto const& field : account.stated) {
    if (field.role == ColumnRole::extra || field.role == ColumnRole::legal_form) {
      line(env, field.header.empty() ? "Andere kolom" : field.header, field.cell.text);
    }
  }
  show_how(env, typed);
  show_members(env, belief);
  for (auto const& each : belief.contradictions) {
    env.out << "  een andere bron zegt bij " << each.field << ": " << publish::printable(each.other)
            << " (hier: " << publish::printable(each.believed) << ")\n";
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

}  // namespace

int list(Environment& env, Arguments const& arguments) {
  int status = exit_ok;
  auto asked = question(env, arguments, status);
  if (!asked) return status;
  auto const wanted = selection(env, *asked, arguments, status);
  if (!wanted) return status;
  return answer(env, *asked,
                analysis::select(asked->beliefs, *wanted, *asked->session.snapshot.atlas),
                arguments.value("format"));
}

int who(Environment& env, Arguments const& arguments) {
  int status = exit_ok;
  auto asked = question(env, arguments, status);
  if (!asked) return status;
  analysis::Selection wanted;
  for (auto const& each : arguments.words) {
    auto codes = group(env, *asked, each);
    if (!codes) return exit_not_found;
    wanted.with.push_back(std::move(*codes));
  }
  return answer(env, *asked,
                analysis::select(asked->beliefs, wanted, *asked->session.snapshot.atlas),
                arguments.value("format"));
}

int export_register(Environment& env, Arguments const& arguments) {
  int status = exit_ok;
  auto asked = question(env, arguments, status);
  if (!asked) return status;
  auto const format = arguments.value("format");
  return answer(env, *asked, asked->beliefs, format.empty() ? "csv" : format);
}

int show(Environment& env, Arguments const& arguments) {
  int status = exit_ok;
  auto asked = question(env, arguments, status);
  if (!asked) return status;
  auto const text = joined(arguments.words, " ");
  auto const found = analysis::named(asked->beliefs, text);
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

int resolve_text(Environment& env, Arguments const& arguments) {
  std::string trouble;
  auto const on = date_option(arguments, "on", trouble);
  if (!trouble.empty()) return misused(env, trouble);
  Date const day = on.value_or(env.today);
  auto const knowledge = embedded_knowledge();
  std::string owner;
  if (auto const named = arguments.value("owner"); !named.empty()) {
    auto const found = organisation_named(named, knowledge, day);
    if (!found.trouble.empty()) return misused(env, found.trouble);
    owner = found.code;
  }
  bool const json = arguments.value("format") == "json";
  auto const one = [&](std::string_view text) {
    auto const meaning = resolve::resolve_text(text, knowledge.gazetteer, day, owner);
    if (json) {
      env.out << publish::json(text, day, meaning);
      return !meaning.participants.empty();
    }
    publish::Table table{{"Code", "Naam", "Hoe", "Waarom"}, {}};
    for (auto const& each : meaning.participants) {
      table.rows.push_back(
          {each.code, each.name, std::string{word(each.via)}, publish::printable(each.reason)});
    }
    for (auto const& each : meaning.unresolved) {
      table.rows.push_back({"–", publish::printable(each.text), std::string{word(each.kind)},
                            publish::printable(each.reason)});
    }
    env.out << publish::printable(text) << " op " << dutch(day) << ": "
            << meaning.participants.size() << " gevonden\n";
    if (!table.rows.empty()) env.out << publish::render(table, style(env));
    for (auto const& each : meaning.doubts) {
      env.out << "  twijfel: " << publish::printable(each.reason) << '\n';
    }
    return !meaning.participants.empty();
  };
  if (arguments.words.size() == 1 && arguments.words.front() == "-") {
    for (std::string text; std::getline(env.in, text);) one(text);
    return exit_ok;
  }
  return one(joined(arguments.words, " ")) ? exit_ok : exit_not_found;
}

}  // namespace verband::app
