// SPDX-License-Identifier: EUPL-1.2
// api_merge REGISTER ONE OTHER: two partnerships turn out to be one, so that the API has something
// that moved. Writes the slug of the one that stays.
#include <chrono>
#include <iostream>

#include "app/document.hpp"
#include "registry/commands.hpp"
#include "registry/fold.hpp"
#include "store/register_file.hpp"

int main(int argc, char** argv) {
  using namespace verband;
  if (argc != 4) return 2;
  auto const store = store::open_register(argv[1], store::Access::write);
  auto const log = store->changes();
  auto const snapshot = registry::fold(log, app::embedded_knowledge().atlas);
  registry::By const by{
      .author = "toets",
      .reason = "bleken hetzelfde",
      .now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
  registry::PairRequest const pair{argv[2], argv[3], Verdict::same, {}};
  auto const change = registry::judge_pairs(snapshot, log, {&pair, 1}, by,
                                            {.mint = [] { return "1"; }, .folded = {}});
  if (!change || !store->append(*change, store->head())) return 1;
  auto const after = registry::fold(store->changes(), app::embedded_knowledge().atlas);
  std::cout << registry::partnership(after, argv[2])->slug << '\n';
  return 0;
}
