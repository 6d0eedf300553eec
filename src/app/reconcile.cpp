// SPDX-License-Identifier: EUPL-1.2
// Which partnerships are one, as different sources tell of them: proposals, and what people judge.
#include "resolve/reconcile.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "app/commands.hpp"
#include "app/session.hpp"
#include "model/wording.hpp"
#include "publish/reconcile.hpp"
#include "registry/fold.hpp"

namespace verband::app {
namespace {

void show_side(Environment& env, Snapshot const& snapshot, std::string_view uri) {
  auto const side = publish::proposed_side(snapshot, uri);
  say(env, "    ", side.name);
  say(env, "      ", joined(side.sources, "; "));
  say(env, "      ", side.slug);
}

void show(Environment& env, Snapshot const& snapshot, std::vector<Proposal> const& proposals) {
  std::size_t number = 0;
  for (auto const& each : proposals) {
    say(env, "",
        std::to_string(++number) + ". " + std::string{publish::proposed_word(each.verdict)});
    show_side(env, snapshot, each.one);
    show_side(env, snapshot, each.other);
    for (auto const& ground : each.grounds) {
      say(env, ground.weight > 0 ? "    + " : "    - ", ground.text);
    }
  }
  auto const sure = std::ranges::count(proposals, Verdict::same, &Proposal::verdict);
  if (proposals.empty()) {
    say(env, "", "Er zijn geen voorstellen: geen twee verbanden lijken hetzelfde te zijn.");
    return;
  }
  env.out << '\n';
  say(env, "",
      counted(static_cast<std::size_t>(sure), "paar is", "paren zijn") +
          " waarschijnlijk hetzelfde, " +
          std::to_string(proposals.size() - static_cast<std::size_t>(sure)) +
          " misschien. Er is nog niets veranderd.");
  say(env, "",
      "Een paar beoordelen: verband reconcile ADRES ADRES --same --reason \"…\", of --not-same of "
      "--unsure.");
  say(env, "", "Alle waarschijnlijke in één keer: verband reconcile --accept --reason \"…\".");
}

int write(Environment& env, Session& session, Arguments const& arguments,
          std::vector<registry::PairRequest> const& pairs) {
  return write_change(env, session, arguments,
                      registry::judge_pairs(session.snapshot, session.log, pairs,
                                            by(env, arguments), registry_tools(env)));
}

int accept(Environment& env, Session& session, Arguments const& arguments,
           std::vector<Proposal> const& proposals) {
  std::vector<registry::PairRequest> pairs;
  for (auto const& each : proposals) {
    if (each.verdict != Verdict::same) continue;
    std::vector<std::string> why;
    for (auto const& ground : each.grounds) why.push_back(ground.text);
    pairs.push_back({each.one, each.other, Verdict::same, joined(why, " ")});
  }
  if (pairs.empty()) {
    env.out << "Er is niets om aan te nemen: geen paar is waarschijnlijk hetzelfde.\n";
    return exit_ok;
  }
  return write(env, session, arguments, pairs);
}

}  // namespace

int reconcile(Environment& env, Arguments const& arguments) {
  auto const given = verdicts_given(arguments);
  bool const judges = !given.empty();
  bool const accepts = arguments.has("accept");
  if (given.size() > 1 || (judges && accepts)) {
    return misused(env, "Kies één van --same, --not-same, --unsure en --accept.");
  }
  if (judges && arguments.words.size() != 2) {
    return misused(env,
                   "Noem de twee samenwerkingsverbanden waarover u oordeelt, met hun adres of "
                   "korte naam.");
  }
  if (!judges && arguments.words.size() == 2) {
    return misused(env, "Zeg ook wat u oordeelt: --same, --not-same of --unsure.");
  }
  auto const knowledge = embedded_knowledge();
  auto session =
      open_session(env, register_file(env, arguments),
                   judges || accepts ? store::Access::write : store::Access::read, knowledge);
  if (judges) {
    return write(env, session, arguments,
                 {{arguments.words.front(), arguments.words.back(), given.front().second, {}}});
  }
  std::vector<std::string> among;
  if (!arguments.words.empty()) {
    auto const* const one = registry::partnership(session.snapshot, arguments.words.front());
    if (one == nullptr) {
      env.err << "Samenwerkingsverband „" << publish::printable(arguments.words.front())
              << "” staat niet in het register. Zoek met: verband list --text WOORD\n";
      return exit_not_found;
    }
    among = {one->uri};
  }
  if (arguments.has("source")) {
    auto const* const source = source_typed(env, session.snapshot, arguments.value("source"));
    if (source == nullptr) return exit_not_found;
    if (among.empty()) {
      among = partnerships_of(session.snapshot, source->id);
      if (among.empty()) among.emplace_back();  // a source without rows: no partnership at all
    }
  }
  auto const proposals = resolve::reconcile(session.snapshot, among);
  if (accepts) return accept(env, session, arguments, proposals);
  if (arguments.value("format") == "json") {
    env.out << publish::json(proposals, session.snapshot);
  } else if (arguments.value("format") == "csv") {
    env.out << publish::csv(publish::proposal_rows(proposals, session.snapshot));
  } else {
    show(env, session.snapshot, proposals);
  }
  return exit_ok;
}

}  // namespace verband::app
