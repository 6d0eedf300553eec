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
      std::to_string(sure) + " paren zijn waarschijnlijk hetzelfde, " +
          std::to_string(proposals.size() - static_cast<std::size_t>(sure)) +
          " misschien. Er is nog niets veranderd.");
  say(env, "",
      "Een paar beoordelen: verband reconcile ADRES ADRES --same --reason \"…\", of --not-same of "
      "--unsure.");
  say(env, "", "Alle waarschijnlijke in één keer: verband reconcile --accept --reason \"…\".");
}

/// The source that is asked for, all when none is; nothing when there is no such source.
std::optional<std::string> wanted_source(Environment& env, Arguments const& arguments,
                                         Snapshot const& snapshot) {
  if (!arguments.has("source")) return std::string{};
  if (auto const* const found = find_source(snapshot, arguments.value("source"))) return found->id;
  env.err << "De bron „" << publish::printable(arguments.value("source"))
          << "” is er niet, of er passen er meer bij. Kijk met: verband source\n";
  return std::nullopt;
}

/// The partnerships that the question is about; empty = all.
std::vector<std::string> asked_about(Snapshot const& snapshot, std::string const& source,
                                     Partnership const* one) {
  if (one != nullptr) return {one->uri};
  return source.empty() ? std::vector<std::string>{} : partnerships_of(snapshot, source);
}

std::optional<Verdict> verdict_of(Arguments const& arguments, std::size_t& given) {
  std::optional<Verdict> verdict;
  for (auto const& [option, meaning] : {std::pair{"same", Verdict::same},
                                        {"not-same", Verdict::not_same},
                                        {"unsure", Verdict::unsure}}) {
    if (!arguments.has(option)) continue;
    verdict = meaning;
    ++given;
  }
  return verdict;
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
  std::size_t verdicts = 0;
  auto const verdict = verdict_of(arguments, verdicts);
  bool const accepts = arguments.has("accept");
  if (verdicts > 1 || (verdicts == 1 && accepts)) {
    return misused(env, "Kies één van --same, --not-same, --unsure en --accept.");
  }
  if (verdict && arguments.words.size() != 2) {
    return misused(env,
                   "Noem de twee samenwerkingsverbanden waarover u oordeelt, met hun adres of "
                   "korte naam.");
  }
  if (!verdict && arguments.words.size() == 2) {
    return misused(env, "Zeg ook wat u oordeelt: --same, --not-same of --unsure.");
  }
  auto const knowledge = embedded_knowledge();
  auto session =
      open_session(env, register_file(env, arguments),
                   verdict || accepts ? store::Access::write : store::Access::read, knowledge);
  if (verdict) {
    return write(env, session, arguments,
                 {{arguments.words.front(), arguments.words.back(), *verdict, {}}});
  }
  auto const source = wanted_source(env, arguments, session.snapshot);
  if (!source) return exit_not_found;
  Partnership const* one = nullptr;
  if (!arguments.words.empty()) {
    one = registry::partnership(session.snapshot, arguments.words.front());
    if (one == nullptr) {
      env.err << "Samenwerkingsverband „" << publish::printable(arguments.words.front())
              << "” staat niet in het register. Zoek met: verband list --text WOORD\n";
      return exit_not_found;
    }
  }
  auto const uris = asked_about(session.snapshot, *source, one);
  bool const nothing_asked = !source->empty() && uris.empty();  // a source without rows
  auto const proposals =
      nothing_asked ? std::vector<Proposal>{} : resolve::reconcile(session.snapshot, uris);
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
