// SPDX-License-Identifier: EUPL-1.2
// Commands about the log: what happened, undoing it, judging rows, the sources.
#include <algorithm>
#include <charconv>
#include <ostream>
#include <set>

#include "analysis/sources.hpp"
#include "app/commands.hpp"
#include "app/session.hpp"
#include "model/ensure.hpp"
#include "model/wording.hpp"
#include "publish/json.hpp"
#include "publish/sources.hpp"
#include "publish/table.hpp"
#include "publish/words.hpp"
#include "registry/fold.hpp"
#include "text/fold.hpp"

namespace verband::app {
namespace {

using publish::choices;
using publish::typed;
using publish::word;

Session session_to_write(Environment& env, Arguments const& arguments, Knowledge const& knowledge) {
  return open_session(env, register_file(env, arguments), store::Access::write, knowledge);
}

/// " (a en b)": the partnerships of which the change says whether they are one; empty when it says
/// so of many.
std::string about(Change const& change, Snapshot const& snapshot) {
  constexpr std::size_t few = 3;
  std::vector<std::string> pairs;
  auto const slug = [&](std::string const& uri) {
    auto const at = snapshot.partnerships.find(uri);
    return at == snapshot.partnerships.end() ? uri : at->second.slug;
  };
  for (auto const& event : change.events) {
    auto const* const pair = event.state ? std::get_if<PairJudgement>(&*event.state) : nullptr;
    if (pair == nullptr || !pair->superseded_by.empty()) continue;
    pairs.push_back(slug(pair->one) + " en " + slug(pair->other));
  }
  return pairs.empty() || pairs.size() > few ? std::string{} : " (" + joined(pairs, "; ") + ")";
}

int show_changes(Environment& env, std::vector<Change> const& changes, std::string_view format,
                 Session const& session) {
  if (format == "json") {
    env.out << publish::json(changes);
    return exit_ok;
  }
  publish::Table table{{"Revisie", "Wanneer", "Soort", "Wie", "Wat", "Waarom"}, {}};
  for (auto const& each : changes) {
    auto const undone = registry::undone_by(session.log, each.revision);
    table.rows.push_back(
        {std::to_string(each.revision), dutch(each.recorded), std::string{word(each.kind)},
         publish::printable(each.author),
         publish::printable(each.summary + about(each, session.snapshot)) +
             (undone == 0 ? "" : " (ongedaan gemaakt in revisie " + std::to_string(undone) + ")"),
         publish::printable(each.reason)});
  }
  if (table.rows.empty()) {
    env.out << "Er is nog niets gebeurd.\n";
    return exit_ok;
  }
  env.out << publish::render(table, style(env));
  return exit_ok;
}

/// The keys of everything that ever concerned a partnership: itself, its judgements, their
/// accounts.
std::set<ThingKey> concerning(std::span<Change const> log, Snapshot const& snapshot,
                              Partnership const& partnership) {
  std::set<ThingKey> keys;
  // What turned out to be this one as well.
  std::set<std::string> uris;
  for (auto const& [uri, each] : snapshot.partnerships) {
    if (followed_redirects(snapshot, uri) == &partnership) uris.insert(uri);
  }
  for (auto const& uri : uris) keys.insert({"partnership", uri});
  for (auto const& change : log) {
    for (auto const& event : change.events) {
      if (!event.state) continue;
      if (auto const* const amendment = std::get_if<Amendment>(&*event.state)) {
        if (uris.contains(amendment->partnership)) keys.insert(event.key);
      }
      if (auto const* const ruling = std::get_if<Ruling>(&*event.state)) {
        if (uris.contains(ruling->partnership)) keys.insert(event.key);
      }
      if (auto const* const pair = std::get_if<PairJudgement>(&*event.state)) {
        if (uris.contains(pair->one) || uris.contains(pair->other)) keys.insert(event.key);
      }
      auto const* const judgement = std::get_if<Judgement>(&*event.state);
      if (judgement == nullptr || !uris.contains(judgement->partnership)) continue;
      keys.insert(event.key);
      keys.insert({"account", judgement->account});
    }
  }
  return keys;
}

int list_sources(Environment& env, Session const& session, std::string_view format) {
  auto const all = analysis::sources(session.snapshot);
  if (format == "json") {
    env.out << publish::json(all);
    return exit_ok;
  }
  publish::Table table{{"Bron", "Titel", "Soort", "Van wie", "Peildatum", "Rijen", "Zichtbaar"},
                       {}};
  for (auto const& [source, reading, rows] : all) {
    auto const* const owner =
        reading == nullptr ? nullptr : session.snapshot.atlas->organisation(reading->owner);
    table.rows.push_back(
        {source->id.substr(0, 12), publish::printable(source->title),
         reading == nullptr ? "" : std::string{publish::word_of_format(reading->format)},
         owner == nullptr ? "" : full_name(*owner),
         reading == nullptr ? "" : dutch(reading->reference_date), std::to_string(rows),
         source->redacted.empty() ? std::string{word(source->visibility)}
                                  : "verwijderd: " + publish::printable(source->redacted)});
  }
  if (table.rows.empty()) {
    env.out << "Er zijn nog geen bronnen.\n";
  } else {
    env.out << publish::render(table, style(env));
  }
  return exit_ok;
}

}  // namespace

int log(Environment& env, Arguments const& arguments) {
  auto const knowledge = embedded_knowledge();
  auto const session =
      open_session(env, register_file(env, arguments), store::Access::read, knowledge);
  return show_changes(env, session.log, arguments.value("format"), session);
}

int history(Environment& env, Arguments const& arguments) {
  auto const knowledge = embedded_knowledge();
  auto const session =
      open_session(env, register_file(env, arguments), store::Access::read, knowledge);
  int status = exit_ok;
  auto const* const found =
      partnership_typed(env, session.snapshot, arguments.words, env.today, status);
  if (found == nullptr) return status;
  auto const& uri = found->uri;
  auto const keys = concerning(session.log, session.snapshot, *found);
  std::vector<Change> changes;
  for (auto const& change : session.log) {
    for (auto const& event : change.events) {
      if (!keys.contains(event.key)) continue;
      changes.push_back(change);
      break;
    }
  }
  if (arguments.value("format") != "json") env.out << uri << '\n';
  return show_changes(env, changes, arguments.value("format"), session);
}

int undo(Environment& env, Arguments const& arguments) {
  auto const& typed_revision = arguments.words.front();
  Revision revision = 0;
  char const* const last = typed_revision.data() + typed_revision.size();
  auto const [end, error] = std::from_chars(typed_revision.data(), last, revision);
  if (error != std::errc{} || end != last) {
    return misused(env, "Geef het nummer van de revisie. U vindt het met: verband log");
  }
  auto const knowledge = embedded_knowledge();
  auto session = session_to_write(env, arguments, knowledge);
  return write_change(env, session, arguments,
                      registry::undo(session.log, revision, by(env, arguments)));
}

int judge(Environment& env, Arguments const& arguments) {
  auto const given = verdicts_given(arguments);
  if (given.size() > 1) return misused(env, "Kies één van --same, --not-same en --unsure.");
  if (given.empty()) {
    return misused(env,
                   "Zeg wat u oordeelt: --same, --not-same of --unsure, met het "
                   "samenwerkingsverband erachter.");
  }
  auto const knowledge = embedded_knowledge();
  auto session = session_to_write(env, arguments, knowledge);
  return write_change(env, session, arguments,
                      registry::judge(session.snapshot,
                                      {.account = arguments.words.front(),
                                       .part = arguments.value("part"),
                                       .partnership = arguments.value(given.front().first),
                                       .verdict = given.front().second},
                                      by(env, arguments), registry_tools(env)));
}

int source(Environment& env, Arguments const& arguments) {
  auto const knowledge = embedded_knowledge();
  auto const asked = static_cast<int>(arguments.has("visibility")) +
                     static_cast<int>(arguments.has("redact")) +
                     static_cast<int>(arguments.has("title"));
  if (asked > 1) return misused(env, "Kies één van --visibility, --title en --redact.");
  bool const writes = asked == 1;
  auto session = open_session(env, register_file(env, arguments),
                              writes ? store::Access::write : store::Access::read, knowledge);
  if (arguments.words.empty()) {
    if (writes) return misused(env, "Zeg om welke bron het gaat. U vindt ze met: verband source");
    return list_sources(env, session, arguments.value("format"));
  }
  auto const* const found = source_typed(env, session.snapshot, arguments.words.front());
  if (found == nullptr) return exit_not_found;
  auto const who_and_why = by(env, arguments);
  if (arguments.has("redact")) {
    return write_change(
        env, session, arguments,
        registry::redact_source(session.snapshot, session.log, found->id, who_and_why));
  }
  if (arguments.has("title")) {
    return write_change(env, session, arguments,
                        registry::set_source_title(session.snapshot, found->id,
                                                   arguments.value("title"), who_and_why));
  }
  if (arguments.has("visibility")) {
    auto const wanted = typed<Visibility>(arguments.value("visibility"));
    if (!wanted) {
      return misused(env,
                     "Deze zichtbaarheid is onbekend. Kies uit: " + choices<Visibility>() + ".");
    }
    return write_change(
        env, session, arguments,
        registry::set_visibility(session.snapshot, found->id, *wanted, who_and_why));
  }
  env.out << found->id << "  " << publish::printable(found->title) << ", "
          << std::to_string(found->size) << " bytes, " << word(found->visibility) << '\n';
  for (auto const& each : analysis::sources(session.snapshot)) {
    if (each.source != found || each.reading == nullptr) continue;
    env.out << "  Soort: " << publish::word_of_format(each.reading->format);
    if (each.reading->shape != Shape::none) env.out << ", " << word(each.reading->shape);
    env.out << '\n';
  }
  return exit_ok;
}

}  // namespace verband::app
