// SPDX-License-Identifier: EUPL-1.2
// What each source says of one partnership, and where sources differ.
#include "publish/mirror.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/question.hpp"
#include "model/wording.hpp"
#include "text/fold.hpp"

namespace verband::app {
namespace {

using analysis::Agreement;
using analysis::MirrorDifference;

/// The account of the mirror's column from that source; nullptr when none fits.
Account const* account_of(Environment& env, analysis::Mirror const& mirror,
                          Snapshot const& snapshot, std::string const& source) {
  auto const* const found = find_source(snapshot, source);
  auto const at = std::ranges::find_if(mirror.columns, [&](analysis::MirrorColumn const& each) {
    return found != nullptr && each.source == found;
  });
  if (at != mirror.columns.end()) return at->account;
  env.err << "De bron „" << publish::printable(source)
          << "” vertelt niet over dit samenwerkingsverband, of er passen er meer bij. Kijk met: "
             "verband mirror VERBAND\n";
  return nullptr;
}

/// The field that was typed: its name or its label, or a participant by code or name.
std::string field_of(analysis::Mirror const& mirror, std::string const& typed, Atlas const& atlas) {
  auto const wanted = text::fold(typed);
  for (auto const& each : mirror.fields) {
    if (each.field == typed || text::fold(publish::mirror_label(each.field, atlas)) == wanted) {
      return each.field;
    }
  }
  for (auto const& each : mirror.members) {
    auto const field = ruling_field(each);
    if (each.code == typed || field == typed || text::fold(full_name(atlas, each.code)) == wanted ||
        text::fold(publish::mirror_label(field, atlas)) == wanted) {
      return field;
    }
  }
  return {};
}

/// "WAT=BRON": which source is right. "WAT=geen": none of them.
int decide(Environment& env, Arguments const& arguments, Session& session,
           analysis::Mirror const& mirror) {
  auto const typed = arguments.value("decide");
  auto const sign = typed.rfind('=');
  if (sign == std::string::npos) {
    return misused(env,
                   "Schrijf een besluit als --decide WAT=BRON, of WAT=geen als geen bron "
                   "gelijk heeft.");
  }
  auto const& atlas = *session.snapshot.atlas;
  auto const field = field_of(mirror, typed.substr(0, sign), atlas);
  if (field.empty()) {
    return misused(env, "„" + publish::printable(typed.substr(0, sign)) +
                            "” staat niet in de spiegel van dit samenwerkingsverband.");
  }
  registry::RulingRequest request{.partnership = mirror.partnership->uri, .field = field};
  if (auto const source = typed.substr(sign + 1); source != "geen") {
    auto const* const account = account_of(env, mirror, session.snapshot, source);
    if (account == nullptr) return exit_not_found;
    request.account = account->id;
  }
  return write_change(
      env, session, arguments,
      registry::rule(session.snapshot, request, by(env, arguments), registry_tools(env)));
}

/// The differences as an official would write them down: by how they stand, then by partnership.
void show(Environment& env, std::vector<MirrorDifference> const& differences, Atlas const& atlas,
          bool all) {
  for (auto const& group : publish::difference_groups()) {
    auto const count =
        std::ranges::count(differences, group.agreement, &MirrorDifference::agreement);
    if (count == 0) continue;
    env.out << group.title << " (" << count << ")\n";
    say(env, "", group.explained);
    if (group.agreement == Agreement::in_time && !all) {
      say(env, "  ", "Zien met --all.");
      continue;
    }
    std::string_view last;
    for (auto const& said : analysis::said_together(differences, group.agreement)) {
      auto const& first = *said.differences.front();
      if (first.partnership->uri != last) say(env, "  ", first.name);
      last = first.partnership->uri;
      say(env, "    - ", publish::said_in_full(said, atlas));
      if (first.ruling != nullptr) {
        say(env, "      ", publish::mirror_state(first.agreement, first.ruling, first.right));
      }
    }
    env.out << '\n';
  }
  if (differences.empty()) {
    env.out << "Er is geen verschil: over geen verband vertellen twee bronnen iets anders.\n"
               "Welke verbanden hetzelfde zijn, ziet u met: verband reconcile\n";
  }
}

int one(Environment& env, Arguments const& arguments, Session& session, Date day) {
  auto const& snapshot = session.snapshot;
  int status = exit_ok;
  auto const* const found = partnership_typed(env, snapshot, arguments.words, day, status);
  if (found == nullptr) return status;
  auto const mirror = analysis::mirror(snapshot, found->uri, day);
  if (mirror.columns.empty()) {
    env.err << "Over dit samenwerkingsverband vertelt geen bron meer.\n";
    return exit_not_found;
  }
  if (arguments.has("decide")) return decide(env, arguments, session, mirror);
  if (arguments.value("format") == "docx") {
    return misused(env, "Voor Word: alle verschillen, zonder de naam van een verband.");
  }
  auto const& atlas = *snapshot.atlas;
  if (arguments.value("format") == "json") {
    env.out << publish::json(mirror, atlas, day);
  } else if (arguments.value("format") == "csv") {
    env.out << publish::csv(publish::mirror_rows(mirror, atlas));
  } else {
    env.out << publish::render(publish::mirror_rows(mirror, atlas), style(env));
    if (mirror.columns.size() == 1) {
      env.out << "\nMaar één bron vertelt hierover. Andere zoeken: verband reconcile "
              << mirror.partnership->slug << '\n';
    }
  }
  return exit_ok;
}

/// What a list of differences is limited to: of each group one must take part.
struct Limits {
  std::vector<std::vector<std::string>> groups{};
  std::optional<Agreement> kind{};  // nothing = all
  std::vector<std::string> sentences{};
};

/// The limits that were typed; nothing when a name is unknown.
std::optional<Limits> limits(Environment& env, Arguments const& arguments, Question const& asked) {
  Limits result;
  auto const& atlas = *asked.session.snapshot.atlas;
  for (auto const& name : arguments.values("member")) {
    auto const found = group(env, asked, name);
    if (!found) return std::nullopt;
    result.groups.push_back(*found);
    result.sentences.push_back(publish::only_with(
        found->size() == 1 ? full_name(atlas, found->front()) : publish::printable(name)));
  }
  if (arguments.has("province")) {
    auto const* const province = province_named(atlas, arguments.value("province"));
    if (province == nullptr) {
      env.err << "We kennen geen provincie „" << publish::printable(arguments.value("province"))
              << "”.\n";
      return std::nullopt;
    }
    result.groups.push_back(codes_in_province(atlas, *province));
    result.sentences.push_back(publish::only_in(*province));
  }
  if (arguments.has("kind")) {
    result.kind = publish::difference_kind(arguments.value("kind"));
    result.sentences.push_back(publish::only_kind(*result.kind));
  }
  return result;
}

}  // namespace

int mirror(Environment& env, Arguments const& arguments) {
  if (arguments.has("decide")) {
    if (arguments.words.empty()) {
      return misused(env, "Zeg om welk samenwerkingsverband het gaat.");
    }
    std::string trouble;
    auto const day = date_option(arguments, "on", trouble);
    if (!trouble.empty()) return misused(env, trouble);
    auto const knowledge = embedded_knowledge();
    auto session =
        open_session(env, register_file(env, arguments), store::Access::write, knowledge);
    return one(env, arguments, session, day.value_or(env.today));
  }
  int status = exit_ok;
  auto asked = question(env, arguments, status);
  if (!asked) return status;
  auto& session = asked->session;
  if (!arguments.words.empty()) return one(env, arguments, session, asked->on);
  auto const asked_for = limits(env, arguments, *asked);
  if (!asked_for) return exit_not_found;
  auto differences = analysis::mirror_differences(session.snapshot, asked->on, asked_for->groups);
  if (asked_for->kind) {
    std::erase_if(differences,
                  [&](auto const& each) { return each.agreement != *asked_for->kind; });
  }
  auto const& atlas = *session.snapshot.atlas;
  if (arguments.value("format") == "json") {
    env.out << publish::json(differences, asked->on);
  } else if (arguments.value("format") == "csv") {
    env.out << publish::csv(publish::difference_rows(differences, atlas));
  } else if (arguments.value("format") == "docx") {
    if (env.terminal) {
      return misused(env,
                     "Een bestand voor Word past niet op het scherm. Zet achter uw opdracht "
                     "„> verschillen.docx”.");
    }
    env.out << publish::differences_document(differences, session.snapshot, asked->on,
                                             asked_for->sentences);
  } else {
    for (auto const& each : asked_for->sentences) env.out << each << '\n';
    if (!asked_for->sentences.empty()) env.out << '\n';
    show(env, differences, atlas, arguments.has("all") || asked_for->kind);
  }
  return exit_ok;
}

}  // namespace verband::app
